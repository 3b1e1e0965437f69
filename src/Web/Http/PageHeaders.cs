using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kith.Web.Http;

/// <summary>The headers of every answer. Values are made once: they are written on each request.</summary>
internal static class PageHeaders
{
    public static readonly StringValues Policy =
        "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; worker-src 'none'; "
        + "sandbox allow-forms allow-same-origin allow-top-navigation-by-user-activation allow-downloads";

    public static readonly StringValues Permissions = string.Join(
        ", ",
        new[]
        {
            "accelerometer",
            "autoplay",
            "camera",
            "display-capture",
            "encrypted-media",
            "fullscreen",
            "geolocation",
            "gyroscope",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "picture-in-picture",
            "publickey-credentials-get",
            "screen-wake-lock",
            "usb",
            "xr-spatial-tracking",
        }.Select(feature => $"{feature}=()")
    );

    public static readonly StringValues Html = "text/html; charset=utf-8";
    public static readonly StringValues Text = "text/plain; charset=utf-8";
    private static readonly StringValues NoStore = "no-store";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues NoIndex = "noindex, nofollow";

    public static void Apply(IHeaderDictionary headers)
    {
        headers.CacheControl = NoStore;
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = SameOrigin;
        headers.XContentTypeOptions = NoSniff;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        headers["Permissions-Policy"] = Permissions;
    }

    public static void ApplyPrivate(IHeaderDictionary headers) => headers["X-Robots-Tag"] = NoIndex;
}
