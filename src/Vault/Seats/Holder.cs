namespace Kith.Vault;

/// <summary>Somebody at work: whose keys, at which node, and what they have verified so far.</summary>
sealed record Holder(Node Node, Seat Seat, Heads Heads)
{
    internal IStore Store => Node.Store;

    internal TimeProvider Clock => Node.Clock;
}
