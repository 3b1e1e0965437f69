using Kith.Worksheets;

namespace Kith.Publishing.Books.Parts;

/// <summary>A filled-in sheet: each question with its answer.</summary>
internal static class FilledPiece
{
    public static void Write(Setter to, Worksheet sheet, ExampleEntry entry)
    {
        to.Markup.Tag("<section class=\"filled\">\n<p class=\"label\">")
            .Words(
                to.Words[
                    "sheets.entry",
                    ("who", entry.By),
                    ("day", to.Words.Answers.Day(entry.Day))
                ]
            )
            .Tag("</p>\n<dl class=\"answers\">\n");
        foreach (var question in sheet.Questions)
            if (entry.Answers.TryGetValue(question.Id, out var answer))
            {
                to.Markup.Tag("<div><dt>").Inline(question.Label).Tag("</dt><dd>");
                Write(to, question, answer);
                to.Markup.Tag("</dd></div>\n");
            }
        to.Markup.Tag("</dl>\n</section>\n");
    }

    private static void Write(Setter to, Question question, Answer answer)
    {
        switch (question, answer)
        {
            case (RowsQuestion rows, RowsAnswer filled):
                WriteTable(to, rows.Columns, [.. filled.Rows.Select(r => ((string?)null, r))]);
                break;
            case (GridQuestion grid, GridAnswer filled):
                var named = grid.Rows.Where(r => filled.Rows.ContainsKey(r.Id));
                WriteTable(
                    to,
                    grid.Columns,
                    [.. named.Select(r => ((string?)r.Label, filled.Rows[r.Id]))]
                );
                break;
            default:
                WriteLines(to, PlainAnswer.Lines(question, answer, to.Words.Answers));
                break;
        }
    }

    private static void WriteLines(Setter to, IReadOnlyList<string> lines)
    {
        if (lines.Count == 1)
            to.Markup.Words(lines[0]);
        else if (lines.Count > 1)
        {
            to.Markup.Tag("<ul>\n");
            foreach (var line in lines)
                to.Markup.Element("li", line);
            to.Markup.Tag("</ul>\n");
        }
    }

    private static void WriteTable(
        Setter to,
        IReadOnlyList<Question> columns,
        IReadOnlyList<(string? Name, Row Row)> rows
    )
    {
        var isNamed = rows.Any(r => r.Name is not null);
        to.Table(to.Words["filled.table"])
            .Tag("<table class=\"rows\">\n<thead>\n<tr>")
            .Tag(isNamed ? "<td></td>" : "");
        foreach (var column in columns)
            to.Markup.Tag("<th scope=\"col\">").Inline(column.Label).Tag("</th>");
        to.Markup.Tag("</tr>\n</thead>\n<tbody>\n");
        foreach (var (name, row) in rows)
        {
            to.Markup.Tag("<tr>");
            if (isNamed)
                to.Markup.Tag("<th scope=\"row\">").Words(name ?? "").Tag("</th>");
            foreach (var column in columns)
                WriteCell(to, column, row);
            to.Markup.Tag("</tr>\n");
        }
        to.Markup.Tag("</tbody>\n</table>\n</div>\n");
    }

    private static void WriteCell(Setter to, Question column, Row row)
    {
        to.Markup.Tag("<td data-label=\"").Words(column.Label).Tag("\">");
        if (row.Cells.TryGetValue(column.Id, out var answer))
            to.Markup.Words(PlainAnswer.Line(column, answer, to.Words.Answers));
        to.Markup.Tag("</td>");
    }
}
