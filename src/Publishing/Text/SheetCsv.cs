using System.Globalization;
using System.Text;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Text;

/// <summary>
/// A sheet as a table for a spreadsheet (RFC 4180, UTF-8 with a byte order mark): a line for each entry, and below it one
/// for each row of its tables. What a spreadsheet would take for a formula gets a quote mark before it.
/// </summary>
public static class SheetCsv
{
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    public static byte[] Write(
        Worksheet worksheet,
        IReadOnlyList<FileEntry> entries,
        AnswerWords words,
        CsvWords names
    )
    {
        var columns = Column.Of(worksheet);
        var csv = new StringBuilder();
        Line(csv, [names.Day, names.By, names.Row, .. columns.Select(c => c.Title)]);
        foreach (var entry in entries)
        {
            Entry(csv, columns, entry.Day, entry.By, entry.Answers, words);
            foreach (var also in entry.Also)
                Entry(csv, columns, entry.Day, also.By, also.Answers, words);
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    /// <summary>A table of any lines, the first with the names of its columns.</summary>
    public static byte[] Table(IReadOnlyList<IReadOnlyList<string>> lines)
    {
        var csv = new StringBuilder();
        foreach (var line in lines)
            Line(csv, line);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static void Entry(
        StringBuilder csv,
        IReadOnlyList<Column> columns,
        DateOnly day,
        string by,
        IReadOnlyDictionary<string, Answer> answers,
        AnswerWords words
    )
    {
        string[] head = [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), by];
        Line(
            csv,
            [
                .. head,
                "",
                .. columns.Select(c =>
                    c.Table is null && answers.TryGetValue(c.Question.Id, out var answer)
                        ? Cell(c.Question, answer, words)
                        : ""
                ),
            ]
        );
        foreach (var table in columns.Select(c => c.Table).OfType<Question>().Distinct())
        foreach (var (name, row) in Rows(table, answers.GetValueOrDefault(table.Id)))
            Line(
                csv,
                [
                    .. head,
                    name,
                    .. columns.Select(c =>
                        c.Table == table && row.Cells.TryGetValue(c.Question.Id, out var cell)
                            ? Cell(c.Question, cell, words)
                            : ""
                    ),
                ]
            );
    }

    private static IEnumerable<(string Name, Row Row)> Rows(Question table, Answer? answer) =>
        (table, answer) switch
        {
            (RowsQuestion rows, RowsAnswer filled) => filled.Rows.Select(
                (row, i) => ($"{rows.One} {i + 1}", row)
            ),
            (GridQuestion grid, GridAnswer filled) => grid
                .Rows.Where(r => filled.Rows.ContainsKey(r.Id))
                .Select(r => (r.Label, filled.Rows[r.Id])),
            _ => [],
        };

    private static string Cell(Question question, Answer answer, AnswerWords words) =>
        string.Join('\n', PlainAnswer.Lines(question, answer, words));

    private static void Line(StringBuilder csv, IEnumerable<string> cells) =>
        csv.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A question, or a column of the table it stands in.</summary>
    private sealed record Column(Question? Table, Question Question, string Title)
    {
        public static IReadOnlyList<Column> Of(Worksheet worksheet) =>
            [.. worksheet.Questions.SelectMany(Of)];

        private static IEnumerable<Column> Of(Question question) =>
            question switch
            {
                RowsQuestion rows => rows.Columns.Select(c => In(question, c)),
                GridQuestion grid => grid.Columns.Select(c => In(question, c)),
                _ => [new(null, question, InlineText.Plain(question.Label))],
            };

        private static Column In(Question table, Question column) =>
            new(
                table,
                column,
                $"{InlineText.Plain(table.Label)} / {InlineText.Plain(column.Label)}"
            );
    }
}

/// <summary>The names of the columns that every sheet has.</summary>
public sealed record CsvWords(string Day, string By, string Row);
