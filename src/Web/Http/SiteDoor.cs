using Microsoft.AspNetCore.Http;

namespace Kith.Web.Http;

/// <summary>Serves public pages and files that nobody asked for before, and pages in a look of the reader's own.</summary>
internal sealed class SiteDoor(RequestDelegate next, Site site)
{
    public async Task Serve(HttpContext context)
    {
        if (site.FindFile(context.Request) is { } file)
        {
            await file.Write(context);
            return;
        }
        if (site.Find(context.Request) is not { } page)
        {
            await next(context);
            return;
        }
        var look = ReaderLook.Of(context.Request);
        if (page.IsFresh || look != ReaderLook.Plain)
        {
            await page.WriteIn(look, context);
            return;
        }
        context.Response.Headers.ContentType = PageHeaders.Html;
        await (await page.Prepare()).Write(context);
    }
}
