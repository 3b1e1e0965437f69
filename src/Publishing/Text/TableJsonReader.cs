using System.Text.Json;
using Kith.Worksheets;

namespace Kith.Publishing.Text;

/// <summary>Reads the shape of tables, grids and steps.</summary>
internal static class TableJsonReader
{
    public static Answer? Shape(Question question, JsonPlace place) =>
        question switch
        {
            RowsQuestion rows => Rows(rows, place),
            GridQuestion grid => Grid(grid, place),
            StepsQuestion steps => Steps(steps, place),
            _ => null,
        };

    private static RowsAnswer? Rows(RowsQuestion question, JsonPlace place)
    {
        if (place.Items() is not { } items)
            return null;
        var rows = new List<Row>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Parts() is not { } parts)
                continue;
            var id = parts.TryGetValue(SheetJson.RowId, out var own) ? own.Text() : $"r{i + 1}";
            if (id is null || !IsRowId(id) || !taken.Add(id))
                items[i].Refuse("bring-back.row");
            else
                rows.Add(Row(question.Columns, id, parts));
        }
        return new RowsAnswer(rows);
    }

    private static GridAnswer? Grid(GridQuestion question, JsonPlace place)
    {
        if (place.Parts() is not { } parts)
            return null;
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var (id, at) in parts)
            if (question.Rows.All(r => r.Id != id))
                at.Refuse("bring-back.no-row");
            else if (at.Parts() is { } cells)
                rows[id] = Row(question.Columns, id, cells);
        return new GridAnswer(rows);
    }

    private static Row Row(
        IReadOnlyList<Question> columns,
        string id,
        IReadOnlyDictionary<string, JsonPlace> parts
    )
    {
        var cells = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (name, cell) in parts)
            if (columns.FirstOrDefault(c => c.Id == name) is not { } column)
            {
                if (name != SheetJson.RowId)
                    cell.Refuse("bring-back.no-column");
            }
            else if (AnswerJsonReader.Read(column, cell) is { } answer)
                cells[name] = answer;
        return new Row(id, cells);
    }

    private static StepsAnswer? Steps(StepsQuestion question, JsonPlace place)
    {
        if (place.Parts() is not { } parts)
            return null;
        var steps = new Dictionary<string, StepState>(StringComparer.Ordinal);
        foreach (var (id, at) in parts)
            if (question.Steps.All(s => s.Id != id))
                at.Refuse("bring-back.no-step");
            else if (at.Parts("status", "text") is { } state)
                steps[id] = new StepState(
                    state.TryGetValue("status", out var status) ? status.Text() : null,
                    state.TryGetValue("text", out var text) ? text.Text() ?? "" : ""
                );
        return new StepsAnswer(steps);
    }

    /// <summary>As a form's own rows are called.</summary>
    private static bool IsRowId(string id) =>
        id.Length is > 1 and <= 6
        && id[0] == 'r'
        && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
