using Kith.Interventions.Sheets;

namespace Kith.Interventions.Sharing;

/// <summary>A dated copy in a room. It does not change when its owner writes on.</summary>
/// <param name="By">Mark of its owner.</param>
/// <param name="Shared">The day it was put here.</param>
/// <param name="TakenBack">The day its owner took it back, or null.</param>
/// <param name="Seq">Its place in the room's log.</param>
public sealed record SharedCopy(
    CopyShared What,
    string By,
    DateTimeOffset Shared,
    DateTimeOffset? TakenBack,
    long Seq
)
{
    public string Id => What.Copy;

    /// <summary>Whether it is shown on a day: not taken back, and its last day has not passed.</summary>
    public bool Stands(DateOnly day) =>
        TakenBack is null && (What.Until is not { } until || day <= until);

    /// <summary>The copy as a sheet with one entry, so that boards show it in its owner's voice.</summary>
    public Sheet AsSheet() =>
        new(What.Copy, What.Worksheet, What.Version, By, Aside: false, [Entry()])
        {
            IsCopy = true,
            OnPlan = What.OnPlan,
        };

    private SheetEntry Entry() =>
        new(
            What.Copy,
            By,
            What.Day,
            Shared,
            new(
                What.Answers.DistinctBy(a => a.Question, StringComparer.Ordinal)
                    .ToDictionary(
                        a => a.Question,
                        a => new Standing([new Given(a.Answer, By, Shared, Seq)]),
                        StringComparer.Ordinal
                    )
            )
        );
}
