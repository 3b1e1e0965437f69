using System.Net.Mail;

namespace Kith.Vault;

/// <summary>How somebody is told that there is something new, and nothing else.</summary>
public enum PingWay : byte
{
    /// <summary>A mail.</summary>
    Mail = 1,

    /// <summary>A POST to an address.</summary>
    Web = 2,
}

/// <summary>Where a ping goes.</summary>
/// <param name="Address">A mail address, or a whole web address.</param>
public sealed record Ping(PingWay Way, string Address)
{
    /// <summary>All that a ping ever says.</summary>
    public const string Words = "There is something new.";

    /// <summary>The longest address, in bytes of UTF-8.</summary>
    public const int LongestAddress = 300;
}

/// <summary>Which pings a node sends. Both are off unless its keeper switches them on.</summary>
/// <param name="Mail">Whether it sends mail.</param>
/// <param name="WebHosts">Hosts it may post to; none by default, so that nobody makes the node ask around its own network.</param>
public sealed record PingRule(bool Mail, IReadOnlyList<string> WebHosts)
{
    /// <summary>No pings at all.</summary>
    public static PingRule None { get; } = new(false, []);

    /// <summary>Whether any ping is sent.</summary>
    public bool IsOn => Mail || WebHosts.Count > 0;

    /// <summary>The ping for what somebody typed; null when it is no address, or one that this node does not ping.</summary>
    public Ping? Read(string typed)
    {
        var text = typed.Trim();
        if (text.Length is 0 or > Ping.LongestAddress || text.Any(c => c is < '!' or > '~'))
            return null;
        if (Mail && MailAddress.TryCreate(text, out var mail) && mail.Address == text)
            return new(PingWay.Mail, text);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && Allows(address)
            ? new(PingWay.Web, text)
            : null;
    }

    bool Allows(Uri address) =>
        WebHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase)
        && address.UserInfo.Length == 0
        && (
            address.Scheme == Uri.UriSchemeHttps
            || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
        );
}
