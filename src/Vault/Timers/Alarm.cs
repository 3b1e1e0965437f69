namespace Kith.Vault;

/// <summary>What an alarm is about.</summary>
public enum AlarmKind : byte
{
    /// <summary>Somebody did not check in by the time they chose.</summary>
    NotHeardFrom = 1,

    /// <summary>Something one wanted to be reminded of.</summary>
    Reminder = 2,
}

/// <summary>A letter that a timer left.</summary>
/// <param name="Seq">What to put it away by.</param>
/// <param name="Circle">The circle in which it was set; for a reminder, one's own notebook.</param>
/// <param name="Author">Who set it.</param>
/// <param name="Due">The time they chose, to the minute, in UTC.</param>
/// <param name="Timer">The timer that left it.</param>
public sealed record Alarm(
    long Seq,
    AlarmKind What,
    CircleId Circle,
    AuthorId Author,
    DateTimeOffset Due,
    UInt128 Timer
);

/// <summary>A promise to be heard from.</summary>
/// <param name="Asked">The timer that pings oneself first.</param>
/// <param name="Told">The timer that tells the others.</param>
/// <param name="Due">By when, in UTC; whole minutes.</param>
/// <param name="Grace">How long after that the others are told.</param>
/// <param name="Tell">Members of the circle who are told.</param>
/// <param name="Mine">Pings to oneself when the time has come.</param>
/// <param name="Theirs">Pings to the others once they are told.</param>
public sealed record CheckIn(
    UInt128 Asked,
    UInt128 Told,
    DateTimeOffset Due,
    TimeSpan Grace,
    IReadOnlyList<AuthorId> Tell,
    IReadOnlyList<Ping> Mine,
    IReadOnlyList<Ping> Theirs
);
