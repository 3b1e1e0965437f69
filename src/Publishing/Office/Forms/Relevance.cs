using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Conditions in the language of survey forms (the XPath of ODK). A condition on a column holds if any row fits.</summary>
internal sealed class Relevance
{
    private readonly Dictionary<string, (Question Question, Question? Table)> _asked = new(
        StringComparer.Ordinal
    );

    /// <param name="questions">Those of all pages.</param>
    public Relevance(IEnumerable<Question> questions)
    {
        foreach (var question in questions)
        {
            _asked.TryAdd(question.Id, (question, null));
            foreach (var column in question.Columns())
                _asked.TryAdd(column.Id, (column, question));
        }
    }

    /// <summary>The expression; empty if the worksheet has no such question.</summary>
    public string Of(Condition when) =>
        _asked.GetValueOrDefault(when.On) switch
        {
            ({ } column, RowsQuestion) => InRows(when, column.Id),
            ({ } column, GridQuestion grid) => InGrid(when, grid, column),
            ({ } question, _) => Single(when, question, question.Id),
            _ => "",
        };

    private static string Single(Condition when, Question question, string name) =>
        when.How switch
        {
            Condition.Test.Answered => Answered(question, name),
            Condition.Test.AtLeast => $"${{{name}}} >= {when.Values[0]}",
            Condition.Test.IsNot => Not(Is(question, name, when.Values[0])),
            _ => string.Join(" or ", when.Values.Select(v => Is(question, name, v))),
        };

    private static string Is(Question question, string name, string value) =>
        question switch
        {
            ChoiceQuestion { Many: true } => $"selected(${{{name}}}, '{value}')",
            ScaleQuestion when value != Option.NotSure => $"${{{name}}} = {value}",
            _ => $"${{{name}}} = '{value}'",
        };

    private static string Not(string expression) => $"not({expression})";

    private static string Answered(Question question, string name) =>
        question switch
        {
            RowsQuestion or ListQuestion => $"count(${{{name}}}) > 0",
            StepsQuestion steps => string.Join(
                " or ",
                steps.Steps.Select(s => $"${{{Names.Step(steps.Id, s.Id)}}} != ''")
            ),
            GridQuestion grid => string.Join(
                " or ",
                grid.Rows.SelectMany(r =>
                    grid.Columns.Select(c => $"${{{Names.Cell(grid.Id, r.Id, c.Id)}}} != ''")
                )
            ),
            _ => $"${{{name}}} != ''",
        };

    private static string InRows(Condition when, string column) =>
        when.How switch
        {
            Condition.Test.Answered => $"count-non-empty(${{{column}}}) > 0",
            Condition.Test.AtLeast => $"max(${{{column}}}) >= {when.Values[0]}",
            Condition.Test.IsNot => Not(Picked(column, when.Values[0])),
            _ => string.Join(" or ", when.Values.Select(v => Picked(column, v))),
        };

    private static string Picked(string column, string value) =>
        $"selected(join(' ', ${{{column}}}), '{value}')";

    private static string InGrid(Condition when, GridQuestion grid, Question column) =>
        string.Join(
            when.How is Condition.Test.IsNot ? " and " : " or ",
            grid.Rows.Select(r => Single(when, column, Names.Cell(grid.Id, r.Id, column.Id)))
        );
}
