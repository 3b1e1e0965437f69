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
        if (Beginning(events) is not { } story)
            return null;
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
        if (Beginning(events) is not { } story)
            return events;
        var dated = new List<Happened>(events.Count);
        foreach (var happened in events)
        {
            story = story.After(happened.What);
            dated.Add(happened with { At = story.At(happened.At) });
        }
        return dated;
    }

    /// <summary>
    /// Where it stood in what was said before anything else but names. Who came later does not see the first events; for them
    /// it is what they were told first.
    /// </summary>
    private static PracticeStory? Beginning(IReadOnlyList<Happened> events)
    {
        var fromTheStart = events is [{ What: InterventionNamed }, ..];
        var all = events.Select(e => e.What);
        var first = fromTheStart
            ? all.SkipWhile(IsName).FirstOrDefault()
            : all.FirstOrDefault(e => e is PracticeSaid or TimeMoved or KindSaid);
        return first switch
        {
            PracticeSaid said => new(said.Story, said.Turn, said.Day),
            TimeMoved moved when !fromTheStart => new(moved.Story, moved.Turn, moved.Day),
            _ => null,
        };
    }

    private static bool IsName(CircleEvent happened) =>
        happened is InterventionNamed or MemberNamed;

    private PracticeStory After(CircleEvent happened) =>
        happened switch
        {
            TimeMoved moved when moved.Story == Id => To(moved.Turn, moved.Day),
            PracticeSaid said when said.Story == Id => To(said.Turn, said.Day),
            _ => this,
        };

    private PracticeStory To(int turn, DateOnly day) =>
        turn >= Turn && day >= Day ? this with { Turn = turn, Day = day } : this;

    private DateTimeOffset At(DateTimeOffset real) =>
        new(Day, TimeOnly.FromTimeSpan(real.UtcDateTime.TimeOfDay), TimeSpan.Zero);
}
