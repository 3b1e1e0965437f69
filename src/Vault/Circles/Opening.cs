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

    /// <summary>What is stored is not what was written, or not what this seat saw of it before.</summary>
    public sealed record Unreadable(Unreadability Reason = Unreadability.Changed) : Opening;
}

/// <summary>Why a room of one's own does not open.</summary>
public enum Unreadability
{
    /// <summary>What is stored is not what was written: changed, cut in the middle or reordered.</summary>
    Changed,

    /// <summary>What is stored holds together, and the seat has seen more of it, or something else in its place.</summary>
    Older,
}
