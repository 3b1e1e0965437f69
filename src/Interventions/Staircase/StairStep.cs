using Kith.Interventions.Feeds;

namespace Kith.Interventions.Staircase;

/// <summary>One of the six steps, with everything said of it.</summary>
/// <param name="Title">In the words of the sheet; empty if no sheet speaks of it.</param>
/// <param name="Marks">Where people said it stands, oldest first.</param>
/// <param name="Meaning">What this step means here.</param>
/// <param name="Reached">Signs that it is reached.</param>
/// <param name="Slipping">Signs of slipping.</param>
public sealed record StairStep(
    string Id,
    string Title,
    IReadOnlyList<StairMark> Marks,
    IReadOnlyList<Said> Meaning,
    IReadOnlyList<Said> Reached,
    IReadOnlyList<Said> Slipping
)
{
    /// <summary>What was said last; null if nobody has said.</summary>
    public StairStatus? Status => Standing.Count == 0 ? null : Standing[^1].Status;

    /// <summary>What stands in the newest entry of each sheet: several where people see it differently.</summary>
    public IReadOnlyList<StairMark> Standing =>
        [.. Marks.Where(m => m is { Latest: true, Status: not null })];

    /// <summary>Every time this step went back.</summary>
    public IEnumerable<StairMark> StepsBack => Marks.Where(m => m.Back);
}

/// <summary>What somebody said of a step on a day.</summary>
/// <param name="Words">The status in the words of the sheet.</param>
/// <param name="Text">What was written beside it.</param>
/// <param name="Latest">Whether it stands in the newest entry of its sheet.</param>
/// <param name="Back">Whether it is further back than the time before on the same sheet.</param>
public sealed record StairMark(
    StairStatus? Status,
    string Words,
    string Text,
    bool Latest,
    bool Back,
    Origin Origin
);

public enum StairStatus
{
    NotYet,
    Now,
    Done,
}
