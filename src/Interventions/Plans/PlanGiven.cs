using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Plans;

/// <summary>An answer on its way to the plan.</summary>
/// <param name="Who">Mark of the one to name beside it, or null.</param>
internal sealed record PlanGiven(
    Sheet Sheet,
    SheetEntry Entry,
    Question Question,
    Answer Answer,
    string? Who
)
{
    /// <summary>Whether it stands in the newest entry of its sheet.</summary>
    public bool Latest => ReferenceEquals(Entry, Sheet.Latest);

    /// <summary>
    /// The answers to a question, oldest sheet first. Answers are named where everybody fills their own sheet, and where
    /// people answered differently at the same time.
    /// </summary>
    public static IEnumerable<PlanGiven> Of(
        Worksheet worksheet,
        IEnumerable<Sheet> sheets,
        Question question
    ) =>
        from sheet in sheets
        from entry in sheet.Entries
        where entry.Answers.ContainsKey(question.Id)
        let standing = entry.Answers[question.Id]
        from given in standing.All.DistinctBy(g => g.Answer)
        let answer = given.Answer
        where answer is not null
        select new PlanGiven(
            sheet,
            entry,
            question,
            answer,
            standing.Differs ? given.By
                : worksheet.Each || sheet.IsCopy ? sheet.By
                : null
        );
}
