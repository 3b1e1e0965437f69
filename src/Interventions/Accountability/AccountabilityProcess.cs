namespace Kith.Interventions.Accountability;

/// <summary>
/// Where somebody's accountability process stands in this room: what people wrote down, in order. A room carries one; after
/// it was closed it can be opened again.
/// </summary>
/// <param name="Fit">What was said to each question before it opened, oldest first.</param>
/// <param name="Ends">Everything that has to be so for it to be over. It only grows.</param>
/// <param name="Steps">What happened to it, oldest first.</param>
/// <param name="Pauses">The pauses that stand, one for each who paused.</param>
/// <param name="Closings">What was written down when it was closed last: one, or several where people wrote at the same time.</param>
public sealed record AccountabilityProcess(
    IReadOnlyList<FitAnswer> Fit,
    IReadOnlyList<End> Ends,
    IReadOnlyList<ProcessStep> Steps,
    IReadOnlyList<Pause> Pauses,
    IReadOnlyList<ProcessStep> Closings,
    bool IsRefused
)
{
    public bool IsOpened => Steps.Any(s => s.What is ProcessOpened);

    public bool IsClosed => Closings.Count > 0;

    /// <summary>It was opened and not closed; it may be paused.</summary>
    public bool IsUnderWay => IsOpened && !IsClosed;

    /// <summary>What stands at the head of its page.</summary>
    public ProcessState State =>
        !IsOpened ? ProcessState.NotOpen
        : IsClosed ? ProcessState.Closed
        : Pauses.Count > 0 ? ProcessState.Paused
        : IsRefused ? ProcessState.Refused
        : ProcessState.Open;

    /// <summary>Questions that nobody has answered.</summary>
    public IEnumerable<string> Unanswered =>
        Accountability.Fit.Questions.Except(Fit.Select(f => f.Question));

    /// <summary>What a room's log says of it. What cannot have happened is passed over.</summary>
    public static AccountabilityProcess Fold(IEnumerable<Happened> events)
    {
        var fold = new ProcessFold();
        foreach (var happened in events)
            fold.Take(happened);
        return fold.Process();
    }
}

/// <summary>Something that happened to a process.</summary>
/// <param name="By">Mark of the one who wrote it down.</param>
public sealed record ProcessStep(CircleEvent What, string By, DateTimeOffset At, long Seq);

/// <summary>A pause that stands.</summary>
/// <param name="By">Mark of the one who paused.</param>
/// <param name="MayGoOn">Mark of somebody else who may let it go on; empty for nobody else.</param>
public sealed record Pause(string By, string MayGoOn, DateTimeOffset At);

public enum ProcessState
{
    NotOpen,
    Open,
    Paused,

    /// <summary>The person who caused harm does not take part.</summary>
    Refused,
    Closed,
}
