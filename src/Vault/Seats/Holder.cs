namespace Kith.Vault;

/// <summary>Somebody at work: whose keys, at which node, and what they have verified so far.</summary>
sealed record Holder(Node Node, Seat Seat, Heads Heads)
{
    /// <summary>
    /// The next free place of each mailbox, where several re-keys go into one batch: the same person may be in more than one
    /// of those circles.
    /// </summary>
    internal Dictionary<Bytes32, long>? Places { get; init; }

    internal IStore Store => Node.Store;

    internal TimeProvider Clock => Node.Clock;
}
