namespace Kith.Interventions.CheckIns;

/// <summary>In one's own notebook: a promise to be heard from. The node holds the timers; this is how to call them off.</summary>
/// <param name="Asked">The timer that pings oneself.</param>
/// <param name="Told">The timer that tells the others.</param>
/// <param name="Room">What the circle called itself then.</param>
/// <param name="Due">By when, to the minute.</param>
/// <param name="Grace">Minutes after which the others are told.</param>
/// <param name="Names">Who is told, by their names then.</param>
public sealed record CheckInSet(
    string Asked,
    string Told,
    string Room,
    DateTimeOffset Due,
    int Grace,
    IReadOnlyList<string> Names
) : CircleEvent;

/// <summary>In one's own notebook: something to be reminded of.</summary>
public sealed record ReminderSet(string Timer, DateTimeOffset Due, string Text) : CircleEvent;

/// <summary>A check-in or reminder is over: called off, answered or put away.</summary>
/// <param name="Timer">The timer that told, or reminded.</param>
public sealed record TimerOver(string Timer) : CircleEvent;
