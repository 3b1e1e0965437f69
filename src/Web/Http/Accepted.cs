using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Http;

/// <summary>The host names this node answers to.</summary>
internal sealed class Accepted(IEnumerable<string> configured)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names = Loopback
        .Concat(configured)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Host(HostString host) => names.Contains(WithoutPort(host));

    public static bool IsLoopback(HostString host) =>
        Loopback.Contains(host.Host, StringComparer.OrdinalIgnoreCase);

    // HostString.Host makes a new string; this is asked on every request.
    private static ReadOnlySpan<char> WithoutPort(HostString host)
    {
        var name = host.Value.AsSpan();
        var colon = name.LastIndexOf(':');
        return colon < 0 || name[colon..].Contains(']') ? name : name[..colon];
    }
}
