using Kith.Packs;
using Kith.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Kith.Cli;

/// <summary>Puts a node together. Nothing else does.</summary>
internal static class NodeBuilder
{
    /// <summary>A node ready to start. No logging is added: logs hold codes only, and those go to standard error.</summary>
    public static WebApplication Build(Settings settings, Library library)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(settings.Urls.Split(';'));
        builder.Services.AddWeb(Options(settings), library);
        return builder.Build().UseWeb();
    }

    private static WebOptions Options(Settings settings) =>
        new()
        {
            Hosts = settings.Hosts,
            Proxies = settings.Proxies,
            NeutralSite = settings.NeutralSite,
            Failed = code => Console.Error.WriteLine($"failed: {code}"),
        };
}
