using Kith.Worksheets;

namespace Kith.Interventions.Sheets;

/// <summary>What differs between two entries of a sheet, question by question in the order of the worksheet. Pure.</summary>
/// <param name="Same">How many questions have the same answer in both.</param>
public sealed record SheetChanges(IReadOnlyList<QuestionChange> Questions, int Same)
{
    public static SheetChanges Between(Worksheet worksheet, SheetEntry then, SheetEntry now)
    {
        var changes = new List<QuestionChange>();
        var same = 0;
        foreach (var question in worksheet.Questions)
        {
            var before = then.Newest.GetValueOrDefault(question.Id);
            var after = now.Newest.GetValueOrDefault(question.Id);
            var differences = AnswerChanges.Between(question, before, after, now.From == then.Id);
            if (differences.Count > 0)
                changes.Add(new QuestionChange(question, differences));
            else if (after is not null)
                same++;
        }
        return new SheetChanges(changes, same);
    }
}

/// <summary>A question whose answers differ. There is at least one difference.</summary>
public sealed record QuestionChange(Question Question, IReadOnlyList<Difference> Differences);

/// <summary>
/// A whole answer, or one part of it, that differs: lines of a list, one row of a table, one step. A part is an answer of
/// the same shape that holds nothing else. Without <paramref name="Then"/> it was added, without <paramref name="Now"/> it is gone.
/// </summary>
/// <param name="Question">What the answer answers: the question itself, or a column of its table.</param>
/// <param name="Cells">In a row that is in both entries: the cells that differ. Otherwise empty.</param>
public sealed record Difference(
    Question Question,
    Answer? Then,
    Answer? Now,
    IReadOnlyList<Difference> Cells
)
{
    public Difference(Question question, Answer? then, Answer? now)
        : this(question, then, now, []) { }
}
