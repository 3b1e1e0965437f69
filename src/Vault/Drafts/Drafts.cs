namespace Kith.Vault;

/// <summary>What was typed into a session that was over when the form came in, kept for its owner alone.</summary>
public sealed class Drafts
{
    readonly Node node;

    internal Drafts(Node node) => this.node = node;

    /// <summary>A one-use text for a form: good for 24 hours, also when the session is over or the node was restarted.</summary>
    /// <param name="place">Where the form belongs; sealed to the seat. At most 512 bytes in UTF-8.</param>
    public string Token(Session session, string place) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>Seals what was typed to the token's owner. False when the token is not good, or was used.</summary>
    public Task<bool> Keep(string? token, ReadOnlyMemory<byte> body) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>What is waiting for this seat, oldest first.</summary>
    public Task<IReadOnlyList<Draft>> Waiting(Session session) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>Hands out a waiting draft and removes it from the mailbox; null when it is not there.</summary>
    public Task<Draft?> Take(Session session, string id) =>
        throw new NotSupportedException(node.Options.DataFolder);
}

/// <summary>A kept draft.</summary>
/// <param name="Id">What to take it by.</param>
/// <param name="Place">Where its form belonged.</param>
/// <param name="Body">What was typed, as it came in.</param>
/// <param name="Time">When it was kept, to the minute, in UTC.</param>
public sealed record Draft(string Id, string Place, ReadOnlyMemory<byte> Body, DateTimeOffset Time);
