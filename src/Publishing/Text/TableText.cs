using System.Text;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Text;

/// <summary>A filled-in table as a table of Markdown. Empty if it has no row.</summary>
internal static class TableText
{
    public static string Of(RowsQuestion question, RowsAnswer answer, AnswerWords words) =>
        Written([], question.Columns, [.. answer.Rows.Select(r => ((string?)null, r))], words);

    public static string Of(GridQuestion question, GridAnswer answer, AnswerWords words) =>
        Written(
            [""],
            question.Columns,
            [
                .. question
                    .Rows.Where(r => answer.Rows.ContainsKey(r.Id))
                    .Select(r => ((string?)r.Label, answer.Rows[r.Id])),
            ],
            words
        );

    private static string Written(
        IReadOnlyList<string> corner,
        IReadOnlyList<Question> columns,
        IReadOnlyList<(string? Name, Row Row)> rows,
        AnswerWords words
    )
    {
        if (rows.Count == 0)
            return "";
        var text = new StringBuilder();
        AppendRow(text, [.. corner, .. columns.Select(c => InlineText.Plain(c.Label))]);
        AppendRow(
            text,
            [.. corner.Concat(columns.Select(_ => "")).Select(_ => "---")],
            escaped: true
        );
        foreach (var (name, row) in rows)
            AppendRow(
                text,
                [.. name is null ? [] : new[] { name }, .. columns.Select(c => Cell(c, row, words))]
            );
        return text.ToString();
    }

    private static string Cell(Question column, Row row, AnswerWords words) =>
        row.Cells.TryGetValue(column.Id, out var answer)
            ? PlainAnswer.Line(column, answer, words)
            : "";

    private static void AppendRow(
        StringBuilder text,
        IReadOnlyList<string> cells,
        bool escaped = false
    )
    {
        foreach (var cell in cells)
            text.Append("| ").Append(escaped ? cell : MarkdownEscape.Line(cell)).Append(' ');
        text.Append("|\n");
    }
}
