namespace Kith.Vault;

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

    /// <summary>Its members closed the circle for good. What was in it is gone.</summary>
    /// <param name="On">When.</param>
    public sealed record Closed(DateTimeOffset On) : Opening;

    /// <summary>What is stored is not what was written: changed, cut, reordered or older than what was last seen.</summary>
    public sealed record Unreadable : Opening;
}
