namespace Kith.Interventions.News;

/// <summary>How far somebody has seen a room.</summary>
/// <param name="UpTo">The last place in its log that is not new to them; -1 if all of it is.</param>
/// <param name="On">Since when; null if all of it is new.</param>
/// <param name="Said">They said so themselves; otherwise it is the last thing they wrote there.</param>
public sealed record Seen(long UpTo, DateTimeOffset? On, bool Said)
{
    /// <summary>What their notebook says, or else where they wrote last.</summary>
    public static Seen Of(
        IEnumerable<Happened> notebook,
        string room,
        IEnumerable<Happened> events,
        string me
    )
    {
        var said = notebook
            .Where(h => h.What is RoomSeen seen && seen.Room == room)
            .MaxBy(h => ((RoomSeen)h.What).UpTo);
        if (said is not null)
            return new(((RoomSeen)said.What).UpTo, said.At, Said: true);
        return events.LastOrDefault(e => e.By == me) is { } wrote
            ? new(wrote.Seq, wrote.At, Said: false)
            : new(-1, null, Said: false);
    }

    /// <summary>Takes what stands up to a place for seen. Nobody goes back, or past the end.</summary>
    public Decision Note(string room, long upTo, long last) =>
        upTo < 0 || upTo > last || (Said && upTo <= UpTo)
            ? Decision.Accept()
            : Decision.Accept(new RoomSeen(room, upTo));
}
