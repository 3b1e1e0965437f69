using System.Net;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Http;

/// <summary>Whether nobody on the way can read this request: the condition for signing in.</summary>
internal sealed class SecureChannel(WebOptions options)
{
    /// <summary>
    /// https; https at a configured proxy; a configured .onion name; or this machine's loopback address with a loopback
    /// host and no sign of a proxy in between.
    /// </summary>
    public bool Is(HttpContext context)
    {
        var request = context.Request;
        return request.IsHttps || AtProxy(context) || AtOnion(request.Host) || AtHome(context);
    }

    private bool AtProxy(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote
        && options.Proxies.Any(proxy => Same(proxy, remote))
        && string.Equals(
            context.Request.Headers["X-Forwarded-Proto"],
            "https",
            StringComparison.OrdinalIgnoreCase
        );

    private bool AtOnion(HostString host) =>
        host.Host.EndsWith(".onion", StringComparison.OrdinalIgnoreCase)
        && options.Hosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase);

    private static bool AtHome(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && Accepted.IsLoopback(context.Request.Host)
        && !context.Request.Headers.Keys.Any(IsForwarding);

    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Via", StringComparison.OrdinalIgnoreCase);

    private static bool Same(IPAddress a, IPAddress b) => a.MapToIPv6().Equals(b.MapToIPv6());
}
