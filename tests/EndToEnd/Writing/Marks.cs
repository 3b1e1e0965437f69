using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Writing;

/// <summary>Puts a word of its own into everything that is written, so that each can be found again.</summary>
internal sealed class Marks(Func<string> newMark)
{
    private readonly List<string> made = [];

    /// <summary>Every mark so far, oldest first.</summary>
    public IReadOnlyList<string> Made => made;

    public IReadOnlyDictionary<string, Answer> On(IReadOnlyDictionary<string, Answer> answers) =>
        answers.ToDictionary(a => a.Key, a => On(a.Value));

    private Answer On(Answer answer) =>
        answer switch
        {
            TextAnswer text => new TextAnswer(Marked(text.Text)),
            ListAnswer list => new ListAnswer([.. list.Lines.Select(Marked)]),
            ChoiceAnswer { Other: { } other } choice => choice with { Other = Marked(other) },
            StepsAnswer steps => new StepsAnswer(
                steps.Steps.ToDictionary(s => s.Key, s => s.Value with { Text = Marked(s.Value.Text) })
            ),
            RowsAnswer rows => new RowsAnswer([.. rows.Rows.Select(On)]),
            GridAnswer grid => new GridAnswer(grid.Rows.ToDictionary(r => r.Key, r => On(r.Value))),
            _ => answer,
        };

    private Row On(Row row) => row with { Cells = On(row.Cells) };

    private string Marked(string text)
    {
        if (text.Length == 0)
            return text;
        made.Add(newMark());
        return $"{text} {made[^1]}";
    }
}
