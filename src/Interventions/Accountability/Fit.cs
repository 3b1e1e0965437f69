namespace Kith.Interventions.Accountability;

/// <summary>
/// Does what is asked fit what was done? Questions to answer in words before a process opens. Nothing is weighed by the
/// program, and whoever sees it otherwise writes beside the others.
/// </summary>
public static class Fit
{
    /// <summary>Ids of the questions, in the order they are asked.</summary>
    public static IReadOnlyList<string> Questions { get; } =
    ["harm", "able", "life", "smaller", "keep"];
}

/// <summary>What somebody said to a question.</summary>
/// <param name="By">Their mark.</param>
public sealed record FitAnswer(
    string Question,
    string Words,
    string By,
    DateTimeOffset At,
    long Seq
);
