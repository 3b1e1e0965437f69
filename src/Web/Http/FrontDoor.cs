using Microsoft.AspNetCore.Http;

namespace Kith.Web.Http;

/// <summary>
/// Serves bytes that are ready, before routing and anything else. It never waits for work, so that it may run on the
/// thread that reads from the network.
/// </summary>
internal sealed class FrontDoor(RequestDelegate next, Accepted accepted, Site site, Assets assets)
{
    public Task Serve(HttpContext context)
    {
        var request = context.Request;
        if (!accepted.Host(request.Host))
            return next(context);
        if (site.Find(request) is { IfReady: { } ready } && Unadorned(request))
            return Write(context, ready);
        if (site.FindFile(request) is { IsReady: true } file)
            return file.Write(context);
        return Assets(request) is { } asset ? asset.Write(context) : next(context);
    }

    private static bool Unadorned(HttpRequest request) =>
        request.Headers.Cookie.Count == 0 || ReaderLook.Of(request) == ReaderLook.Plain;

    private static Task Write(HttpContext context, Ready ready)
    {
        var headers = context.Response.Headers;
        PageHeaders.Apply(headers);
        headers.ContentType = PageHeaders.Html;
        return ready.Write(context);
    }

    private Asset? Assets(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? assets.Find(request.Path.Value ?? "")
            : null;
}
