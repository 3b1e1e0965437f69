using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Http;

/// <summary>The host names this node answers to.</summary>
internal sealed class Accepted(IEnumerable<string> configured)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly FrozenSet<string> names = Loopback
        .Concat(configured)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool Host(HostString host) => names.Contains(host.Host);

    public static bool IsLoopback(HostString host) =>
        Loopback.Contains(host.Host, StringComparer.OrdinalIgnoreCase);
}
