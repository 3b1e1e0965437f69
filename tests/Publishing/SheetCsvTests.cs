using System.Text;
using Kith.Publishing.Text;
using Kith.Worksheets;

namespace Kith.Publishing.Tests;

public sealed class SheetCsvTests
{
    private static readonly CsvWords Names = new("Day", "By", "Row");

    public static TheoryData<string> Codes => [.. Sheets.Real.Select(w => w.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Another_reader_finds_a_line_for_each_entry_and_row_with_every_answer(string code)
    {
        var worksheet = Sheets.Real.First(w => w.Code == code);
        var entries = worksheet.Example!.Entries;

        var lines = Parsed(Written(worksheet));

        Assert.All(lines, line => Assert.Equal(lines[0].Count, line.Count));
        Assert.Equal(1 + entries.Sum(e => 1 + e.Answers.Values.Sum(Rows)), lines.Count);
        var cells = lines.SelectMany(l => l).ToHashSet();
        foreach (var text in entries.SelectMany(e => e.Answers.Values).SelectMany(Texts))
            Assert.Contains(Guarded(text), cells);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20")]
    [InlineData("-2")]
    [InlineData("@home")]
    public void A_spreadsheet_takes_nothing_for_a_formula(string words)
    {
        var line = Parsed(Written(OneQuestion, words))[1];
        Assert.Equal("'" + words, line[^1]);
    }

    [Theory]
    [InlineData("a \"quoted\" word")]
    [InlineData("one, two")]
    [InlineData("plain")]
    [InlineData("ñ, Ω and 好")]
    public void Words_come_out_as_they_went_in(string words) =>
        Assert.Equal(words, Parsed(Written(OneQuestion, words))[1][^1]);

    [Theory]
    [InlineData("\tAde")]
    [InlineData("\rAde")]
    public void A_name_is_guarded_as_well(string name)
    {
        var csv = SheetCsv.Write(
            OneQuestion,
            [new FileEntry(name, new(2026, 3, 2), [], new Dictionary<string, Answer>(), [])],
            AnswerWords.English,
            Names
        );
        Assert.Contains("'" + name, Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
    }

    [Fact]
    public void It_begins_with_the_mark_that_spreadsheets_look_for() =>
        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], Written(Sheets.Real[0])[..3]);

    private static Worksheet OneQuestion =>
        Sheets.EveryQuestion with
        {
            Pages =
            [
                new WorksheetPage("p", null, null, [new ShortQuestion { Id = "q", Label = "Q" }]),
            ],
        };

    private static byte[] Written(Worksheet worksheet, string words) =>
        SheetCsv.Write(
            worksheet,
            [
                new FileEntry(
                    "Noor",
                    new(2026, 3, 2),
                    [],
                    new Dictionary<string, Answer> { ["q"] = new TextAnswer(words) },
                    []
                ),
            ],
            AnswerWords.English,
            Names
        );

    private static byte[] Written(Worksheet worksheet) =>
        SheetCsv.Write(
            worksheet,
            [
                .. worksheet.Example!.Entries.Select(e => new FileEntry(
                    e.By,
                    e.Day,
                    [],
                    e.Answers,
                    []
                )),
            ],
            AnswerWords.English,
            Names
        );

    private static int Rows(Answer answer) =>
        answer switch
        {
            RowsAnswer rows => rows.Rows.Count,
            GridAnswer grid => grid.Rows.Count,
            _ => 0,
        };

    private static IEnumerable<string> Texts(Answer answer) =>
        answer switch
        {
            TextAnswer text =>
            [
                string.Join(
                    '\n',
                    text.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)
                ),
            ],
            RowsAnswer rows => rows.Rows.SelectMany(r => r.Cells.Values).SelectMany(Texts),
            GridAnswer grid => grid.Rows.Values.SelectMany(r => r.Cells.Values).SelectMany(Texts),
            _ => [],
        };

    private static string Guarded(string text) => "=+-@".Contains(text[0]) ? "'" + text : text;

    /// <summary>A reader of RFC 4180 that knows nothing of the writer.</summary>
    private static List<List<string>> Parsed(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        var lines = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
            if (quoted)
            {
                if (text[i] != '"')
                    cell.Append(text[i]);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[i++]);
                else
                    quoted = false;
            }
            else if (text[i] == '"')
            {
                Assert.Equal(0, cell.Length);
                quoted = true;
            }
            else if (text[i] is ',' or '\n')
            {
                lines[^1].Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n')
                    lines.Add([]);
            }
            else if (text[i] == '\r')
                Assert.Equal('\n', text[i + 1]);
            else
                cell.Append(text[i]);
        Assert.False(quoted);
        Assert.Empty(lines[^1]);
        lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
