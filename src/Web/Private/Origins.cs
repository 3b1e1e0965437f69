using Microsoft.AspNetCore.Http;

namespace Kith.Web.Private;

/// <summary>Whether a form was sent by one of our own pages, as far as the browser says.</summary>
internal static class Origins
{
    public static bool AreOurs(HttpRequest request)
    {
        if (
            string.Equals(
                request.Headers["Sec-Fetch-Site"],
                "cross-site",
                StringComparison.OrdinalIgnoreCase
            )
        )
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(
                    from.Authority,
                    request.Host.Value,
                    StringComparison.OrdinalIgnoreCase
                )
            );
    }
}
