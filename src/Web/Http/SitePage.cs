using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Http;

/// <summary>A public page and, once somebody asked for it, its bytes.</summary>
internal sealed class SitePage(PublicPage page, IServiceScopeFactory scopes)
{
    private volatile Ready? ready;

    public string Address => page.Address;

    /// <summary>Made anew for each reader.</summary>
    public bool IsFresh => page.IsFresh;

    /// <summary>Made when a node starts: it is kept, and is not one of many variants.</summary>
    public bool IsEarly => !IsFresh && !Address.Contains('?', StringComparison.Ordinal);

    /// <summary>The bytes, or null if nobody has asked yet.</summary>
    public Ready? IfReady => ready;

    /// <summary>Renders the page in its plain look, unless that is done already.</summary>
    public async Task<Ready> Prepare() => ready ??= Ready.Compress(await ToBytes(ReaderLook.Plain));

    /// <summary>Answers with the page in a look a reader chose; not kept.</summary>
    public async Task WriteIn(ReaderLook look, HttpContext context) =>
        await Page.Write(context, await ToBytes(look), StatusCodes.Status200OK);

    private async Task<byte[]> ToBytes(ReaderLook look)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PageState>().Look = look;
        var html = await Page.ToHtml(scope.ServiceProvider, page.Component, page.Parameters);
        return Encoding.UTF8.GetBytes(html);
    }
}
