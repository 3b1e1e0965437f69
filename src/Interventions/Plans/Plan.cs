using Kith.Interventions.Circle;
using Kith.Interventions.Promises;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Plans;

/// <summary>
/// One document that a team can print and stand around. Every answered question of every shown sheet stands in it once, as
/// its newest entry has it; nothing of a worksheet whose privacy keeps it off the plan ever does, unless its owner put a copy
/// here and chose so. Agreements, decisions and open promises of earlier entries still hold, so they stand in it too.
/// </summary>
/// <param name="CodeName">The intervention's code name, or null before it has one.</param>
/// <param name="Sections">Only those with something in them, in the order of <see cref="PlanPart"/>.</param>
public sealed record Plan(string? CodeName, IReadOnlyList<PlanSection> Sections)
{
    /// <param name="worksheets">A worksheet by its id, or null; a sheet of an unknown one stays off the plan.</param>
    /// <param name="words">For answers in plain words; English if left out.</param>
    public static Plan Make(
        SheetBook book,
        Func<string, Worksheet?> worksheets,
        Members members,
        PromiseBoard promises,
        AnswerWords? words = null
    )
    {
        var cells = new PlanText(members, promises, words ?? AnswerWords.English);
        var parts = book
            .Shown.GroupBy(s => s.Worksheet, StringComparer.Ordinal)
            .Select(g => (Worksheet: worksheets(g.Key), Sheets: g.ToList()))
            .Where(w => w.Worksheet is not null)
            .Select(w => (w.Worksheet, Sheets: w.Sheets.FindAll(s => MayStand(s, w.Worksheet!))))
            .Where(w => w.Sheets.Count > 0)
            .OrderBy(w => w.Worksheet!.Code, CodeOrder.Instance)
            .SelectMany(w => new PlanGroups(w.Worksheet!, w.Sheets, cells).All())
            .ToLookup(g => g.Part, g => g.Group);
        return new Plan(
            members.CodeName,
            [
                .. Enum.GetValues<PlanPart>()
                    .Where(parts.Contains)
                    .Select(p => new PlanSection(p, [.. parts[p]])),
            ]
        );
    }

    /// <summary>The same plan with these parts alone, in this order.</summary>
    public Plan Only(params IReadOnlyList<PlanPart> parts) =>
        this with
        {
            Sections = [.. parts.SelectMany(p => Sections.Where(s => s.Part == p))],
        };

    /// <summary>A copy stands in the plan by its owner's choice alone; other sheets by what their worksheet says.</summary>
    private static bool MayStand(Sheet sheet, Worksheet worksheet) =>
        sheet.IsCopy ? sheet.OnPlan : worksheet.Privacy.Plan;
}

/// <summary>The parts of a plan, in its order.</summary>
public enum PlanPart
{
    Situation,
    Goals,
    Risks,
    People,
    Support,
    Staircase,
    Agreements,
    Next,
}

public sealed record PlanSection(PlanPart Part, IReadOnlyList<PlanGroup> Groups);

/// <summary>What one worksheet says to one part.</summary>
public sealed record PlanGroup(string Title, string Code, IReadOnlyList<PlanItem> Items);

public abstract record PlanItem;

/// <summary>A question with its answers: one, or one from each person, or several where people wrote at the same time.</summary>
public sealed record PlanLine(string Label, IReadOnlyList<PlanAnswer> Answers) : PlanItem;

/// <param name="Who">Whose answer; null where there is one answer for the team.</param>
/// <param name="Day">Day of its entry.</param>
public sealed record PlanAnswer(IReadOnlyList<string> Lines, string? Who, DateOnly Day);

/// <summary>A table without its empty columns.</summary>
/// <param name="Headed">Whether each row has a heading.</param>
public sealed record PlanTable(
    string Label,
    bool Headed,
    IReadOnlyList<string> Columns,
    IReadOnlyList<PlanRow> Rows
) : PlanItem;

/// <param name="Cells">One for each column: its lines, or none.</param>
/// <param name="Who">As in <see cref="PlanAnswer"/>.</param>
public sealed record PlanRow(
    string Heading,
    IReadOnlyList<IReadOnlyList<string>> Cells,
    string? Who,
    DateOnly Day
);

/// <summary>Promises, open ones first and by day.</summary>
public sealed record PlanPromises(string Label, IReadOnlyList<PlanPromise> Promises) : PlanItem;

/// <param name="Heading">What a grid calls its row; mostly empty.</param>
/// <param name="By">By when, as it was said.</param>
/// <param name="More">What else its row says, each with the name of its column.</param>
public sealed record PlanPromise(
    string Heading,
    string What,
    string Who,
    string By,
    DateOnly? Due,
    PromiseState State,
    IReadOnlyList<string> More,
    DateOnly Day
);
