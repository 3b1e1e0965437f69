using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Publishing.Text;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Publishing.Tests;

public sealed class SheetJsonTests
{
    public static TheoryData<string> Codes => [.. Sheets.Real.Select(w => w.Code), "every"];

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_taken_away_comes_back_the_same(string code)
    {
        var worksheet = Worksheet(code);
        var file = File(worksheet);

        var reading = Read(Written(file, worksheet));

        Assert.Null(reading.Problem);
        Assert.Equal(file.Entries.Count, reading.File!.Entries.Count);
        foreach (var (before, after) in file.Entries.Zip(reading.File.Entries))
        {
            Assert.Equal((before.By, before.Day), (after.By, after.Day));
            Assert.Equal(before.Answers, after.Answers);
        }
    }

    [Fact]
    public void Rows_keep_their_ids_and_answers_of_the_same_moment_stay_beside_each_other()
    {
        var worksheet = Worksheet("B1");
        var file = File(worksheet);
        var rows = file.Entries[0].Answers.First(a => a.Value is RowsAnswer);
        var moved = new RowsAnswer([
            .. ((RowsAnswer)rows.Value).Rows.Select((r, i) => r with { Id = $"r{i + 4}" }),
        ]);
        var entry = file.Entries[0] with
        {
            For = ["Sol", "Noor"],
            Answers = new Dictionary<string, Answer>(file.Entries[0].Answers)
            {
                [rows.Key] = moved,
            },
            Also = [new AlsoGiven("Ade", file.Entries[^1].Answers)],
        };

        var back = Read(Written(file with { Entries = [entry] }, worksheet)).File!.Entries[0];

        Assert.Equal(moved, back.Answers[rows.Key]);
        Assert.Equal(["Sol", "Noor"], back.For);
        Assert.Equal(file.Entries[^1].Answers, Assert.Single(back.Also).Answers);
    }

    [Theory]
    [InlineData("[]", "", "bring-back.object")]
    [InlineData("", "", "bring-back.not-json")]
    [InlineData("""{"format":"kith-sheet-1"}""", "", "bring-back.missing")]
    [InlineData("""{"a":1,"a":2}""", "", "bring-back.not-json")]
    [InlineData("""{"format":"\ud800"}""", "", "bring-back.not-json-text")]
    public void What_is_no_sheet_is_refused(string text, string where, string key)
    {
        var problem = Read(text).Problem!;
        Assert.Equal((where, key), (problem.Where, problem.Key));
    }

    [Theory]
    [InlineData("format", "\"kith-sheet-9\"", "format", "bring-back.other-format")]
    [InlineData("worksheet", "\"nowhere\"", "worksheet", "bring-back.no-worksheet")]
    [InlineData("version", "\"1\"", "version", "bring-back.number")]
    [InlineData("entries", "[]", "entries", "bring-back.entries")]
    [InlineData("extra", "1", "extra", "bring-back.unknown")]
    [InlineData("entries.0.day", "\"2 March\"", "entries[0].day", "bring-back.day")]
    [InlineData("entries.0.by", "\"\"", "entries[0].by", "bring-back.name")]
    [InlineData(
        "entries.0.answers.nothing",
        "1",
        "entries[0].answers.nothing",
        "bring-back.no-question"
    )]
    [InlineData("entries.0.answers.felt", "99", "entries[0].answers.felt", "fill.not-an-option")]
    [InlineData("entries.0.answers.felt", "[1]", "entries[0].answers.felt", "fill.not-an-option")]
    public void A_refusal_says_where_and_why(string path, string value, string where, string key)
    {
        var worksheet = Worksheet("B1");
        var json = JsonNode.Parse(Written(File(worksheet), worksheet))!;
        var names = path.Split('.');
        var at = names[..^1].Aggregate(json, (n, p) => int.TryParse(p, out var i) ? n[i]! : n[p]!);
        at[names[^1]] = JsonNode.Parse(value);

        var problem = Read(json.ToJsonString()).Problem!;

        Assert.Equal((where, key), (problem.Where, problem.Key));
    }

    [Fact]
    public void Nothing_can_be_brought_back_that_could_not_have_been_typed()
    {
        var worksheet = Worksheet("A1");
        var question = worksheet.Questions.OfType<LongQuestion>().First().Id;
        var file = new SheetFile(
            worksheet.Id,
            1,
            [
                new FileEntry(
                    "Noor",
                    new(2026, 3, 2),
                    [],
                    new Dictionary<string, Answer>
                    {
                        [question] = new TextAnswer(new string('x', AnswerLimits.Long + 1)),
                    },
                    []
                ),
            ]
        );

        var problem = Read(Written(file, worksheet)).Problem!;

        Assert.Equal("fill.too-long", problem.Key);
        Assert.Equal($"{AnswerLimits.Long}", problem.Limit);
    }

    /// <summary>Breaks a whole file in 400 ways. What is read is a whole sheet or one problem; nothing throws.</summary>
    [Fact]
    public void A_broken_file_is_refused_with_a_sentence()
    {
        var refused = 0;
        foreach (var code in new[] { "A1", "B1", "D2", "every" })
        {
            var worksheet = Worksheet(code);
            var whole = Written(File(worksheet), worksheet);
            for (var i = 0; i < 100; i++)
            {
                var reading = Read(Broken(whole, i));
                Assert.True(reading.Problem is null != reading.File is null);
                refused += reading.Problem is null ? 0 : 1;
            }
        }
        Assert.True(refused >= 200, $"Only {refused} were refused.");
    }

    /// <summary>Cuts the text off, takes signs out, puts one in, or changes every sign of a kind; each at another place.</summary>
    private static string Broken(string text, int n)
    {
        const string Signs = "\"}{[],:0\\u";
        var at = text.Length * n / 100;
        var sign = Signs[n / 4 % Signs.Length];
        return (n % 4) switch
        {
            0 => text[..at],
            1 => text.Remove(at, Math.Min(1 + (n % 9), text.Length - at)),
            2 => text.Insert(at, $"{sign}"),
            _ => text.Replace($"{sign}", n % 8 == 3 ? "" : "[", StringComparison.Ordinal),
        };
    }

    private static SheetReading Read(string text) => SheetJson.Read(text, Known);

    private static string Written(SheetFile file, Worksheet worksheet) =>
        Encoding.UTF8.GetString(SheetJson.Write(file, worksheet));

    private static SheetFile File(Worksheet worksheet) =>
        new(
            worksheet.Id,
            worksheet.Version,
            [
                .. worksheet.Example!.Entries.Select(e => new FileEntry(
                    e.By,
                    e.Day,
                    [],
                    Typed(worksheet, e.Answers),
                    []
                )),
            ]
        );

    /// <summary>The example's answers as a form gives them: what was not ticked or written is no answer.</summary>
    private static Dictionary<string, Answer> Typed(
        Worksheet worksheet,
        IReadOnlyDictionary<string, Answer> answers
    ) =>
        answers
            .Select(a => (a.Key, Question: worksheet.Find(a.Key)!, a.Value))
            .Select(a =>
                (a.Key, AnswerForm.Read(a.Question, AnswerForm.Write(a.Question, a.Value)).Answer)
            )
            .Where(a => a.Answer is not null)
            .ToDictionary(a => a.Key, a => a.Answer!);

    private static Worksheet Worksheet(string code) =>
        code == "every" ? Sheets.EveryQuestion : Sheets.Real.First(w => w.Code == code);

    private static Worksheet? Known(string id) =>
        Sheets.Real.Append(Sheets.EveryQuestion).FirstOrDefault(w => w.Id == id);
}
