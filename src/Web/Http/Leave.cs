using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kith.Web.Http;

/// <summary>The way out: ends the session if there is one, forgets cookies, and goes somewhere neutral.</summary>
internal sealed class Leave(WebOptions options)
{
    private static readonly StringValues Everything = "\"cache\", \"cookies\", \"storage\"";
    private static readonly StringValues AllButCookies = "\"cache\", \"storage\"";
    private static readonly StringValues NoCookies = new([
        "__Host-kith=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0",
        $"{ReaderLook.Cookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0",
    ]);

    public async Task Go(HttpContext context)
    {
        if (IsPrefetch(context.Request.Headers))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        await EndSession(context);
        var headers = context.Response.Headers;
        if (IsNavigation(context.Request.Headers))
            // A place that somebody asked this browser to keep stays; our other cookies are named below.
            headers["Clear-Site-Data"] = KeptPlace.Of(context) is null ? Everything : AllButCookies;
        headers.SetCookie = NoCookies;
        headers.Location = options.NeutralSite.AbsoluteUri;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    // Whoever leaves must get away even if ending the session fails; it then ends by itself when idle.
    private async Task EndSession(HttpContext context)
    {
        try
        {
            if (options.EndSession is { } end)
                await end(context);
        }
        catch (Exception failure)
        {
            options.Failed?.Invoke(failure.GetType().Name);
        }
    }

    private static bool IsPrefetch(IHeaderDictionary headers) =>
        Says(headers["Sec-Purpose"], "prefetch")
        || Says(headers["Purpose"], "prefetch")
        || Says(headers["X-Moz"], "prefetch");

    private static bool Says(StringValues header, string word) =>
        header.ToString().Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsNavigation(IHeaderDictionary headers) =>
        headers["Sec-Fetch-Dest"].ToString() is "" or "document";
}
