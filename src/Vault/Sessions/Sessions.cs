namespace Kith.Vault;

/// <summary>Who is signed in. Keys are split: the half kept here opens nothing without the cookie.</summary>
public sealed class Sessions
{
    readonly Node node;

    internal Sessions(Node node) => this.node = node;

    /// <summary>Starts a session and returns the cookie's value. A fourth one of the same row ends the oldest.</summary>
    /// <param name="idle">After how long without a request it ends; 30 minutes unless told.</param>
    public string Begin(Seat seat, TimeSpan? idle = null) =>
        throw new NotSupportedException(node.Options.DataFolder + seat.Disposed + idle);

    /// <summary>The live session of a cookie, to be disposed of at the end of the request; or null.</summary>
    public Session? Find(string? cookie) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>Ends the session of this cookie, if there is one.</summary>
    public void End(string? cookie) => throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>Ends every other session of the same row; returns how many.</summary>
    public int EndOthers(Session session) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>How many sessions the same row has, this one included.</summary>
    public int Count(Session session) => throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>Forgets sessions that are over; returns how many.</summary>
    public int Sweep() => throw new NotSupportedException(node.Options.DataFolder);
}
