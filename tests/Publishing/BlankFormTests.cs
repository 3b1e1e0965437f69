using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kith.Packs;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Tests;

public sealed class BlankFormTests
{
    [Theory]
    [InlineData(false, "every-question.html")]
    [InlineData(true, "every-question-facilitator.html")]
    public void A_worksheet_with_every_kind_of_question_prints_as_expected(
        bool facilitator,
        string file
    )
    {
        var form = BlankForm.Of(Sheets.EveryQuestion, PaperWords.English, facilitator);
        Assert.Equal(Sheets.Expected(file), form.Html);
    }

    [Fact]
    public void The_foot_of_the_page_says_which_sheet_it_is()
    {
        var form = BlankForm.Of(Sheets.EveryQuestion, PaperWords.English);
        Assert.Equal(new PaperFooter("A1", "Every question", 1), form.Footer);
    }

    [Fact]
    public void Only_the_facilitators_copy_holds_the_notes_for_the_facilitator()
    {
        Assert.Empty(Page(Sheets.EveryQuestion).QuerySelectorAll(".helper-note"));
        var notes = Page(Sheets.EveryQuestion, facilitator: true).QuerySelectorAll(".helper-note");
        Assert.Equal(
            ["Read it aloud.", "Take time."],
            notes.Select(n => n.TextContent.Split(": ")[1])
        );
    }

    [Fact]
    public void A_long_answer_has_as_many_lines_as_its_worksheet_says()
    {
        var story = Asked(Page(Sheets.EveryQuestion), "What happened?");
        Assert.Equal(6, story.QuerySelectorAll(".ruled").Length);
    }

    [Fact]
    public void A_table_has_empty_rows_of_the_height_its_worksheet_says()
    {
        var table = Asked(Page(Sheets.EveryQuestion), "What could happen").QuerySelector("table")!;
        Assert.Contains("row-17", table.ClassList);
        Assert.Equal(7, table.QuerySelectorAll("tbody tr").Length);
        Assert.All(table.QuerySelectorAll("tbody td"), cell => Assert.Equal("", cell.TextContent));
    }

    [Fact]
    public void Only_a_question_that_no_page_holds_may_break()
    {
        var table = (RowsQuestion)Sheets.EveryQuestion.Find("table")!;
        Assert.DoesNotContain("blank-tall", Alone(table).ClassList);
        Assert.Contains("blank-tall", Alone(table with { PrintRows = 20 }).ClassList);
    }

    [Fact]
    public void What_may_be_written_into_many_narrow_columns_stands_above_them()
    {
        var table = (RowsQuestion)Sheets.EveryQuestion.Find("table")!;
        var wide = Alone(table with { Columns = [.. table.Columns, .. table.Columns] });
        Assert.Equal("How serious? 1–5", wide.QuerySelector("p.key")!.TextContent);
        Assert.Empty(wide.QuerySelectorAll("th .key"));
        Assert.Empty(Alone(table).QuerySelectorAll("p.key"));
    }

    [Fact]
    public void For_large_letters_each_row_of_a_wide_table_is_a_small_table()
    {
        foreach (var worksheet in Sheets.Real)
        {
            var page = Page(worksheet, large: true);
            foreach (var table in worksheet.Questions.OfType<RowsQuestion>())
            {
                var cards = Asked(page, InlineText.Plain(table.Label))
                    .QuerySelectorAll("table.blank-card");
                if (table.Columns.Count <= 3)
                {
                    Assert.Empty(cards);
                    continue;
                }
                Assert.Equal(table.PrintRows, cards.Length);
                Assert.All(
                    cards,
                    card =>
                        Assert.Equal(
                            table.Columns.Select(c => InlineText.Plain(c.Label)),
                            card.QuerySelectorAll("th").Select(th => th.TextContent)
                        )
                );
            }
        }
    }

    [Fact]
    public void Whatever_is_asked_only_sometimes_says_when()
    {
        foreach (var worksheet in Sheets.Real)
        {
            var asked = worksheet.Pages.SelectMany(p => p.Questions);
            var sometimes = asked
                .SelectMany(q => q.Columns().Prepend(q))
                .Count(q => q.When is not null);
            var said = Page(worksheet).QuerySelectorAll(".blank-when");
            Assert.Equal(sometimes, said.Length);
            Assert.DoesNotContain(said, s => s.TextContent.Contains('{'));
        }
    }

    [Fact]
    public void One_choice_has_circles_and_several_have_boxes()
    {
        var page = Page(Sheets.EveryQuestion);
        Assert.Equal(3, Asked(page, "Which one?").QuerySelectorAll(".tick.round").Length);
        Assert.Equal(
            3,
            Asked(page, "Which of these?").QuerySelectorAll(".tick:not(.round)").Length
        );
        Assert.Equal(4, Asked(page, "Is it so?").QuerySelectorAll(".tick.round").Length);
    }

    [Fact]
    public void Every_worksheet_that_Kith_comes_with_prints_every_question_and_no_style()
    {
        foreach (var worksheet in Sheets.Real)
        {
            var page = Page(worksheet, facilitator: true);
            Assert.Equal(worksheet.Questions.Count(), page.QuerySelectorAll(".blank").Length);
            Assert.Empty(page.QuerySelectorAll("[style], script, style, a, img"));
        }
    }

    [Fact]
    public void Words_of_a_worksheet_cannot_become_markup()
    {
        var spoilt = Sheets.EveryQuestion with { Title = "<img src=x onerror=y>", Why = "\"<b>&" };
        var page = Page(spoilt);
        Assert.Empty(page.QuerySelectorAll("img, b"));
        Assert.Equal("<img src=x onerror=y>", page.QuerySelector("h1")!.TextContent);
    }

    private static IElement Page(
        Worksheet worksheet,
        bool facilitator = false,
        bool large = false
    ) =>
        new HtmlParser()
            .ParseDocument(BlankForm.Of(worksheet, PaperWords.English, facilitator, large).Html)
            .Body!;

    private static IElement Alone(Question question) =>
        Page(
                Sheets.EveryQuestion with
                {
                    Pages = [new WorksheetPage("one", null, null, [question])],
                }
            )
            .QuerySelector(".blank")!;

    private static IElement Asked(IElement page, string label) =>
        page.QuerySelectorAll(".blank")
            .Single(b => b.QuerySelector(".blank-label")!.TextContent == label);
}
