using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Http;

/// <summary>Every public page and file by its address.</summary>
internal sealed class Site(
    IEnumerable<PublicPage> pages,
    IEnumerable<PublicFile> files,
    IServiceScopeFactory scopes
)
{
    private static readonly string[] KnownParameters = ["as", "by", "paper", "notes"];

    private readonly FrozenDictionary<string, SitePage> byAddress = pages.ToFrozenDictionary(
        p => p.Address,
        p => new SitePage(p, scopes),
        StringComparer.OrdinalIgnoreCase
    );

    private readonly FrozenDictionary<string, SiteFile> filesByAddress = files.ToFrozenDictionary(
        f => f.Address,
        f => new SiteFile(f),
        StringComparer.OrdinalIgnoreCase
    );

    public IEnumerable<string> Addresses => byAddress.Keys;

    /// <summary>The page a GET or HEAD asks for, or null. Parameters it does not know are ignored.</summary>
    public SitePage? Find(HttpRequest request)
    {
        if (!Reads(request))
            return null;
        var path = request.Path.Value ?? "/";
        return
            request.QueryString.HasValue
            && byAddress.TryGetValue(path + Canonical(request.Query), out var variant)
            ? variant
            : byAddress.GetValueOrDefault(path);
    }

    /// <summary>The file a GET or HEAD asks for, or null.</summary>
    public SiteFile? FindFile(HttpRequest request) =>
        Reads(request) ? filesByAddress.GetValueOrDefault(request.Path.Value ?? "/") : null;

    /// <summary>Renders, one after another to leave the other cores to visitors, each page that is to be ready early.</summary>
    public async Task Warm()
    {
        foreach (var page in byAddress.Values.Where(p => p.IsEarly))
            await page.Prepare();
    }

    private static bool Reads(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string Canonical(IQueryCollection query)
    {
        var known = KnownParameters
            .Where(query.ContainsKey)
            .Select(name => $"{name}={query[name][0]}");
        return "?" + string.Join('&', known);
    }
}
