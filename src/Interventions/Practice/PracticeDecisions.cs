namespace Kith.Interventions.Practice;

/// <summary>How the story of a practice room goes on.</summary>
public static class PracticeDecisions
{
    /// <summary>How far time goes on after the last turn.</summary>
    public const int DaysOfAWeek = 7;

    /// <summary>Goes on to the next turn; after the last one a week goes by.</summary>
    /// <param name="from">The turn somebody was looking at. If the story has gone on meanwhile, nothing happens.</param>
    /// <param name="next">The day of the next turn; null after the last one.</param>
    public static Decision GoOn(PracticeStory? story, PracticePlace from, DateOnly? next) =>
        story is null ? Decision.Refuse("practice.real-room")
        : from != new PracticePlace(story.Turn, story.Day) ? Decision.Accept()
        : next is { } day
            ? Decision.Accept(new TimeMoved(story.Id, story.Turn + 1, Later(day, story.Day)))
        : Decision.Accept(new TimeMoved(story.Id, story.Turn, story.Day.AddDays(DaysOfAWeek)));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

/// <summary>A point of a story.</summary>
public sealed record PracticePlace(int Turn, DateOnly Day);
