using System.Diagnostics.CodeAnalysis;
using Kith.Vault;

namespace Kith.Web.Private;

/// <summary>Where in the workroom a request is: its session, and the addresses and proofs that only this session has.</summary>
public sealed class Here
{
    private Session? session;

    /// <summary>Whether somebody is signed in.</summary>
    [MemberNotNullWhen(true, nameof(session))]
    public bool SignedIn => session is not null;

    /// <summary>The session of this request.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: a route without its rule, a bug.</exception>
    public Session Session =>
        session ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The inner path of this request, such as <c>/desk</c>.</summary>
    public string Path { get; internal set; } = "";

    /// <summary>Whether a form came with this request, so that its path need not be a page's.</summary>
    public bool IsForm { get; internal set; }

    /// <summary>The address of an inner path, dead once the session is over.</summary>
    public string Link(string path) => PrivateDoor.Prefix + Session.SealPath(path);

    /// <summary>Proof that a form for this inner path came from a page of this session.</summary>
    public string Csrf(string path) => Session.CsrfTag(path);

    /// <summary>Lets a form be kept for its owner if the session ends before it is sent.</summary>
    public string KeepToken(Node node, string path) => node.Drafts.Token(Session, path);

    internal void Enter(Session entered) => session = entered;
}
