using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Forms;

/// <summary>Reads answers that are tables or staircases.</summary>
internal sealed class TableAnswers(AnswerReader answers)
{
    public Answer? Read(Question question, Node node) =>
        question switch
        {
            RowsQuestion rows => Rows(rows, node),
            GridQuestion grid => Grid(grid, node),
            StepsQuestion steps => Steps(steps, node),
            _ => answers.Refuse(node, "Nothing is asked here."),
        };

    private Answer? Rows(RowsQuestion question, Node node)
    {
        if (node is not Sequence list)
            return answers.Refuse(node, "The answer is a list of rows.");
        return new RowsAnswer([
            .. list.Items.Select((row, i) => new Row($"r{i + 1}", Cells(question.Columns, row))),
        ]);
    }

    private Answer? Grid(GridQuestion question, Node node)
    {
        if (node is not Mapping map)
            return answers.Refuse(node, "The answer has the rows of the grid as its keys.");
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
            if (question.Rows.Any(r => r.Id == entry.Key))
                rows[entry.Key] = new Row(entry.Key, Cells(question.Columns, entry.Value));
            else
                answers.Refuse(entry.Value, $"The grid has no row \"{entry.Key}\".");
        return new GridAnswer(rows);
    }

    private Dictionary<string, Answer> Cells(IReadOnlyList<Question> columns, Node node)
    {
        var cells = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var fields = answers.Fields(node);
        foreach (var entry in fields.Entries)
            if (columns.FirstOrDefault(c => c.Id == entry.Key) is not { } column)
                fields.Problem(entry.Key, $"The table has no column \"{entry.Key}\".");
            else if (answers.Read(column, entry.Value) is { } cell)
                cells[entry.Key] = cell;
        return cells;
    }

    private Answer? Steps(StepsQuestion question, Node node)
    {
        if (node is not Mapping map)
            return answers.Refuse(node, "The answer has the steps as its keys.");
        var steps = new Dictionary<string, StepState>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
            if (question.Steps.Any(s => s.Id == entry.Key))
                steps[entry.Key] = Step(question, entry.Value);
            else
                answers.Refuse(entry.Value, $"There is no step \"{entry.Key}\".");
        return new StepsAnswer(steps);
    }

    private StepState Step(StepsQuestion question, Node node)
    {
        var fields = answers.Fields(node);
        var status = fields.TextOrNone("status");
        if (status is not null && question.Statuses.All(s => s.Id != status))
            fields.Problem("status", $"There is no status \"{status}\".");
        var text = fields.TextOrNone("text") ?? "";
        fields.Close();
        return new StepState(status, text);
    }
}
