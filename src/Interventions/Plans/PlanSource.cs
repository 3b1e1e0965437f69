using Kith.Interventions.Circle;
using Kith.Interventions.Promises;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Plans;

/// <summary>
/// What plans are cut from, and the editions of it: each a choice out of what the team's plan may hold, so that what never
/// stands on the team's paper stands on none of them.
/// </summary>
/// <param name="Worksheets">A worksheet by its id, or null.</param>
public sealed record PlanSource(
    SheetBook Book,
    Func<string, Worksheet?> Worksheets,
    Members Members,
    PromiseBoard Promises
)
{
    private static readonly PlanPart[] OfSurvivor =
    [
        PlanPart.Goals,
        PlanPart.Support,
        PlanPart.Agreements,
        PlanPart.Risks,
        PlanPart.Staircase,
        PlanPart.People,
        PlanPart.Next,
    ];

    private static readonly PlanPart[] OfNewcomer =
    [
        PlanPart.Situation,
        PlanPart.People,
        PlanPart.Agreements,
        PlanPart.Next,
    ];

    private static readonly PlanPart[] OfAction = [PlanPart.Next, PlanPart.Risks, PlanPart.People];

    /// <summary>The whole team's.</summary>
    public Plan Whole() => Of(Book);

    /// <summary>
    /// For the circle around one survivor: what they want and need first. Sheets that everybody fills for themselves, and copies,
    /// stand in it only if they are theirs. What happened is not told again.
    /// </summary>
    /// <param name="mark">The survivor's.</param>
    public Plan ForSurvivor(string mark) =>
        Of(Keep(s => s.By == mark || !(s.IsCopy || IsEachOnesOwn(s)))).Only(OfSurvivor);

    /// <summary>For somebody new: what is going on, who does what, what was agreed and what comes next.</summary>
    public Plan ForNewcomer() => Of(Book).Only(OfNewcomer);

    /// <summary>Before one action: the look at it, the risks and the roles.</summary>
    /// <param name="entry">The entry of the sheet that tells of the action.</param>
    public Plan BeforeAction(Sheet sheet, SheetEntry entry)
    {
        var others = Keep(s => s.Id != sheet.Id && Feeds(s, "risks", "roles"));
        var narrowed = others with
        {
            Sheets = [sheet with { Entries = [entry] }, .. others.Sheets],
        };
        return Of(narrowed).Only(OfAction);
    }

    /// <summary>
    /// What was learned and how it was closed. The sheet on learning carries no names and stays off the team's plan; it is for
    /// a report, and only if somebody chooses so.
    /// </summary>
    public Plan Learned() =>
        Plan.Make(
            Keep(s => !s.IsCopy && s.Worksheet is "closing" or "what-we-learned"),
            id =>
                Worksheets(id) is { } w
                    ? w with
                    {
                        Privacy = w.Privacy with { Plan = true },
                    }
                    : null,
            Members,
            Promises
        );

    private SheetBook Keep(Func<Sheet, bool> stays) => new([.. Book.Sheets.Where(stays)]);

    private Plan Of(SheetBook book) => Plan.Make(book, Worksheets, Members, Promises);

    private bool IsEachOnesOwn(Sheet sheet) => Worksheets(sheet.Worksheet)?.Each ?? true;

    private bool Feeds(Sheet sheet, params ReadOnlySpan<string> boards)
    {
        foreach (var question in Worksheets(sheet.Worksheet)?.Questions ?? [])
            if (PlanPlaces.Board(question) is { } board && boards.Contains(board))
                return true;
        return false;
    }
}
