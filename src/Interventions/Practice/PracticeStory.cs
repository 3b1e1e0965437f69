using Kith.Interventions.Circle;
using Kith.Interventions.Together;

namespace Kith.Interventions.Practice;

/// <summary>Where a practice room stands in its story.</summary>
/// <param name="Id">Of the invented situation.</param>
/// <param name="Turn">From 0.</param>
/// <param name="Day">What the room's pages take as today.</param>
public sealed record PracticeStory(string Id, int Turn, DateOnly Day)
{
    /// <summary>What kind of room it is.</summary>
    public static KindSaid Kind { get; } = new(RoomKind.Practice, null);

    /// <summary>Where the room stands; null for a real one.</summary>
    public static PracticeStory? Fold(IReadOnlyList<Happened> events)
    {
        if (Beginning(events) is not { } said)
            return null;
        var story = new PracticeStory(said.Story, said.Turn, said.Day);
        foreach (var happened in events)
            story = story.After(happened.What);
        return story;
    }

    /// <summary>
    /// The events with the story's days in place of real ones, so that a page tells one time only. Events of a real room are
    /// left as they are.
    /// </summary>
    public static IReadOnlyList<Happened> Dated(IReadOnlyList<Happened> events)
    {
        if (Beginning(events) is not { } said)
            return events;
        var story = new PracticeStory(said.Story, said.Turn, said.Day);
        var dated = new List<Happened>(events.Count);
        foreach (var happened in events)
        {
            story = story.After(happened.What);
            dated.Add(happened with { At = story.At(happened.At) });
        }
        return dated;
    }

    /// <summary>
    /// What was said before anything else but names. Who came later does not see the first events; for them it is what they were
    /// told.
    /// </summary>
    private static PracticeSaid? Beginning(IReadOnlyList<Happened> events) =>
        (
            events is [{ What: InterventionNamed }, ..]
                ? events.Select(e => e.What).SkipWhile(IsName).Take(1)
                : events.Select(e => e.What).Where(e => e is PracticeSaid or KindSaid).Take(1)
        )
            .OfType<PracticeSaid>()
            .FirstOrDefault();

    private static bool IsName(CircleEvent happened) =>
        happened is InterventionNamed or MemberNamed;

    private PracticeStory After(CircleEvent happened) =>
        happened switch
        {
            TimeMoved moved => To(moved.Turn, moved.Day),
            PracticeSaid said when said.Story == Id => To(said.Turn, said.Day),
            _ => this,
        };

    private PracticeStory To(int turn, DateOnly day) =>
        turn >= Turn && day >= Day ? this with { Turn = turn, Day = day } : this;

    private DateTimeOffset At(DateTimeOffset real) =>
        new(Day, TimeOnly.FromTimeSpan(real.UtcDateTime.TimeOfDay), TimeSpan.Zero);
}
