using System.Net;
using Microsoft.AspNetCore.Http;

namespace Kith.Web;

/// <summary>What a keeper decides about the pages of a node.</summary>
public sealed record WebOptions
{
    /// <summary>The one title every page shows in tabs and history.</summary>
    public string Title { get; init; } = "Notes";

    /// <summary>Host names this node answers to, without port. This machine's own loopback names always work.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Addresses of proxies whose X-Forwarded-Proto is believed.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>Everything on this node is invented; each private page says so.</summary>
    public bool IsPractice { get; init; }

    /// <summary>Where Leave goes.</summary>
    public Uri NeutralSite { get; init; } = new("https://www.wikipedia.org/");

    /// <summary>Ends the session of this request, if there is one. Leave works whether it succeeds or not.</summary>
    public Func<HttpContext, Task>? EndSession { get; init; }

    /// <summary>Told the code of an unexpected failure; never a path, a name or an address.</summary>
    public Action<string>? Failed { get; init; }
}
