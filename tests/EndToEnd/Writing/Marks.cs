using System.Globalization;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Writing;

/// <summary>A word put into one text that somebody writes, so that it can be found again.</summary>
/// <param name="Word">Occurs nowhere else.</param>
/// <param name="Code">The worksheet.</param>
/// <param name="Board">The board its question feeds, or null.</param>
/// <param name="Latest">Whether it was written into the newest entry of its sheet.</param>
internal sealed record Mark(string Word, string Code, string? Board, bool Latest);

/// <summary>Puts a mark into every text of the answers it is given.</summary>
internal sealed class Marks(Func<int, string> word)
{
    private readonly List<Mark> made = [];

    public Marks()
        : this(n => string.Create(CultureInfo.InvariantCulture, $"mk{n:0000}x")) { }

    /// <summary>Every mark so far, oldest first.</summary>
    public IReadOnlyList<Mark> Made => made;

    public IReadOnlyDictionary<string, Answer> On(
        Worksheet worksheet,
        IReadOnlyDictionary<string, Answer> answers,
        bool latest = true
    ) => new Marker(this, worksheet, latest).On(worksheet.Questions, answers, null);

    private string Add(string text, string code, string? board, bool latest)
    {
        if (text.Length == 0)
            return text;
        made.Add(new(word(made.Count), code, board, latest));
        return $"{text} {made[^1].Word}";
    }

    private sealed class Marker(Marks marks, Worksheet worksheet, bool latest)
    {
        public Dictionary<string, Answer> On(
            IEnumerable<Question> questions,
            IReadOnlyDictionary<string, Answer> answers,
            string? board
        ) =>
            questions
                .Where(q => answers.ContainsKey(q.Id))
                .ToDictionary(q => q.Id, q => On(q, answers[q.Id], q.Feeds?.Board ?? board));

        private Answer On(Question question, Answer answer, string? board) =>
            answer switch
            {
                TextAnswer text => new TextAnswer(Marked(text.Text, board)),
                ListAnswer list => new ListAnswer([.. list.Lines.Select(l => Marked(l, board))]),
                ChoiceAnswer { Other: { } other } choice => choice with
                {
                    Other = Marked(other, board),
                },
                StepsAnswer steps => new StepsAnswer(
                    steps.Steps.ToDictionary(
                        s => s.Key,
                        s => s.Value with { Text = Marked(s.Value.Text, board) }
                    )
                ),
                RowsAnswer rows => new RowsAnswer([
                    .. rows.Rows.Select(r => On(((RowsQuestion)question).Columns, r)),
                ]),
                GridAnswer grid => new GridAnswer(
                    grid.Rows.ToDictionary(
                        r => r.Key,
                        r => On(((GridQuestion)question).Columns, r.Value)
                    )
                ),
                _ => answer,
            };

        private Row On(IReadOnlyList<Question> columns, Row row) =>
            row with
            {
                Cells = On(columns, row.Cells, null),
            };

        private string Marked(string text, string? board) =>
            marks.Add(text, worksheet.Code, board, latest);
    }
}
