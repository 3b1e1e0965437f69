using Kith.Interventions.Circle;
using Kith.Interventions.Promises;
using Kith.Worksheets;

namespace Kith.Interventions.Plans;

/// <summary>What answers, people and promises are called on the plan.</summary>
internal sealed record PlanText(Members Members, PromiseBoard Promises, AnswerWords Words)
{
    public IReadOnlyList<string> Lines(Question question, Answer? answer) =>
        answer is null ? [] : PlainAnswer.Lines(question, answer, Words);

    public IReadOnlyList<string> Cell(Question column, PlanRowGiven row) =>
        Lines(column, row.Cells.Cells.GetValueOrDefault(column.Id));

    public string CellLine(Question column, PlanRowGiven row) =>
        row.Cells.Cells.TryGetValue(column.Id, out var answer)
            ? PlainAnswer.Line(column, answer, Words)
            : "";

    public string? Name(PlanGiven given) => given.Who is null ? null : Members.NameOf(given.Who);
}
