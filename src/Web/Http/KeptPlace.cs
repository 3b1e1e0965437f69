using System.Globalization;
using Kith.Vault;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Http;

/// <summary>
/// The cookie that keeps a place at signing in for a browser, only where somebody asked for it. It outlives the session and
/// Leave, says nothing of who signed in, and opens nothing.
/// </summary>
internal static class KeptPlace
{
    private const string Cookie = "__Host-kith-place";

    private static readonly string MaxAge = ((long)Seats.DeviceKept.TotalSeconds).ToString(
        CultureInfo.InvariantCulture
    );

    /// <summary>What this browser brought, or null.</summary>
    public static string? Of(HttpContext context) => context.Request.Cookies[Cookie];

    /// <summary>Keeps a place anew, or forgets the one there is.</summary>
    public static void Choose(HttpContext context, Node node, bool keep)
    {
        if (keep)
            Set(context, node.Seats.NewDevice(), MaxAge);
        else if (Of(context) is not null)
            Set(context, "", "0");
    }

    private static void Set(HttpContext context, string value, string maxAge) =>
        context.Response.Headers.Append(
            "Set-Cookie",
            $"{Cookie}={value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={maxAge}"
        );
}
