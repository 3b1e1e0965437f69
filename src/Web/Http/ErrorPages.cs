using System.Collections.Concurrent;
using Kith.Web.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Http;

/// <summary>The neutral pages for what cannot be answered: one per status, all of one size.</summary>
internal sealed class ErrorPages(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<int, byte[]> pages = new();

    public async Task Write(HttpContext context, int status)
    {
        var allow = context.Response.Headers.Allow;
        context.Response.Clear();
        context.Response.Headers.Allow = allow;
        var page = pages.TryGetValue(status, out var made) ? made : await Make(status);
        await Page.Write(context, page, status);
    }

    private async Task<byte[]> Make(int status)
    {
        await using var scope = scopes.CreateAsyncScope();
        var parameters = new Dictionary<string, object?> { [nameof(Show.Status)] = status };
        var html = await Page.ToHtml(scope.ServiceProvider, typeof(Show), parameters);
        return pages.GetOrAdd(status, Page.Padded(html));
    }
}
