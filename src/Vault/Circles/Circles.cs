namespace Kith.Vault;

/// <summary>Who holds which key.</summary>
public sealed class Circles
{
    readonly Node node;

    internal Circles(Node node) => this.node = node;

    /// <summary>Starts a circle with nobody else in it.</summary>
    public Task<CircleId> Start(Session session) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>The circles the seat is in, in the order in which it came to them.</summary>
    public Task<IReadOnlyList<CircleId>> List(Session session) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>Opens the room of a circle, every entry verified.</summary>
    public Task<Opening> Open(Session session, CircleId circle) =>
        throw new NotSupportedException(node.Options.DataFolder);

    /// <summary>Opens the seat's own notebook: a room nobody else is in.</summary>
    public Task<Opening> OpenNotebook(Session session) =>
        throw new NotSupportedException(node.Options.DataFolder);
}

/// <summary>What came of opening a room. Outside, all but the first look the same.</summary>
public abstract record Opening
{
    Opening() { }

    /// <summary>The room is open. Whoever holds it disposes of it.</summary>
    public sealed record Opened(Room Room) : Opening;

    /// <summary>The seat knows of no such circle.</summary>
    public sealed record Absent : Opening;

    /// <summary>The seat was in the circle and is no longer.</summary>
    public sealed record Forbidden : Opening;

    /// <summary>What is stored is not what was written: changed, cut, reordered or older than what was last seen.</summary>
    public sealed record Unreadable : Opening;
}
