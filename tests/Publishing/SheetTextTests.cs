using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Kith.Publishing.Text;
using Kith.Worksheets;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kith.Publishing.Tests;

public sealed class SheetTextTests
{
    [Fact]
    public void A_filled_in_sheet_reads_as_expected()
    {
        Assert.Equal(Sheets.Expected("every-question.md"), Written(Sheets.EveryQuestion));
    }

    [Fact]
    public void Every_answer_of_every_example_is_in_the_text()
    {
        foreach (var worksheet in Sheets.Real)
        {
            var text = Written(worksheet);
            foreach (var entry in worksheet.Example!.Entries)
            foreach (
                var question in worksheet.Questions.Where(q => entry.Answers.ContainsKey(q.Id))
            )
                Assert.Contains($"### {question.Label}\n\n", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1. Not a list")]
    [InlineData("- Not a list")]
    [InlineData("# Not a heading")]
    [InlineData("> Not a quote")]
    [InlineData("*not* **strong** _and_ `not` code")]
    [InlineData("[not](javascript:alert(1)) a link")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("--- not a line")]
    [InlineData("| not | a table |")]
    [InlineData("&lt; stays as typed")]
    [InlineData("C:\\folder\\")]
    public void What_somebody_wrote_shows_as_they_wrote_it(string words) =>
        Assert.Equal(words, Shown(words));

    [Fact]
    public void Any_text_shows_as_it_was_written() =>
        Prop.ForAll<NonEmptyString>(text =>
            {
                var words = string.Join(
                    ' ',
                    new string([
                        .. text.Get.Where(c =>
                            !char.IsControl(c) && !char.IsWhiteSpace(c) && !char.IsSurrogate(c)
                        ),
                    ])
                );
                return words.Length == 0 || Shown(words) == words;
            })
            .QuickCheckThrowOnFailure();

    /// <summary>What a Markdown reader shows for an answer.</summary>
    private static string Shown(string words)
    {
        var question = new ShortQuestion { Id = "q", Label = "Q" };
        var worksheet = Sheets.EveryQuestion with
        {
            Pages = [new WorksheetPage("p", null, null, [question])],
        };
        var entry = new SheetEntry(
            "E",
            new Dictionary<string, Answer> { ["q"] = new TextAnswer(words) }
        );
        var document = Markdown.Parse(SheetText.Markdown(worksheet, [entry], AnswerWords.English));
        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(document.Skip(3)));
        return string.Concat(
            paragraph.Inline!.Select(i => Assert.IsType<LiteralInline>(i).Content.ToString())
        );
    }

    private static string Written(Worksheet worksheet) =>
        SheetText.Markdown(
            worksheet,
            [
                .. worksheet.Example!.Entries.Select(e => new SheetEntry(
                    $"{e.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {e.By}",
                    e.Answers
                )),
            ],
            AnswerWords.English
        );
}
