using AngleSharp.Dom;

namespace Kith.Web.Tests;

public sealed class WorksheetPageTests
{
    [Fact]
    public async Task Every_question_has_a_place_of_its_own_and_says_how_it_is_answered()
    {
        await using var node = await WebNode.Start();
        var page = await node.Read("/worksheets/B1");
        foreach (var question in SampleSheet.Everything.Questions)
        {
            var asked = page.GetElementById($"q-{question.Id}")!;
            Assert.Contains(question.Label, asked.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(asked.QuerySelectorAll(".quiet"));
        }
    }

    [Fact]
    public async Task Notes_for_the_person_helping_are_folded_also_those_of_columns()
    {
        await using var node = await WebNode.Start();
        var notes = (await node.Read("/worksheets/B1"))
            .QuerySelectorAll("details.helper")
            .Select(d => d.TextContent)
            .ToList();
        Assert.Equal(3, notes.Count);
        Assert.All(
            notes.Skip(1),
            note => Assert.Contains("Ask twice.", note, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_finished_example_shows_every_answer_as_text()
    {
        await using var node = await WebNode.Start();
        var filled = (await node.Read("/worksheets/B1")).QuerySelector(".filled")!;
        Assert.Equal(
            SampleSheet.Everything.Questions.Count(),
            filled.QuerySelectorAll(".answers > div").Length
        );
        Assert.Equal("<b>word</b>", filled.QuerySelector(".written")!.TextContent);
        foreach (
            var words in new[]
            {
                "Green",
                "Not now",
                "5: Much",
                "3 days",
                "2 March 2026",
                "Noor, Ade",
                "Not sure",
                "Done",
            }
        )
            Assert.Contains(words, filled.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "sheet-a4", false)]
    [InlineData("?paper=letter", "sheet-letter", false)]
    [InlineData("?paper=large&notes=1", "sheet-large", true)]
    [InlineData("?notes=1&paper=large", "sheet-large", true)]
    public async Task A_blank_form_comes_on_the_chosen_paper(
        string query,
        string className,
        bool notes
    )
    {
        await using var node = await WebNode.Start();
        var form = (await node.Read($"/worksheets/B1/print{query}")).QuerySelector(
            "article.sheet"
        )!;
        Assert.True(form.ParentElement!.ClassList.Contains(className));
        Assert.Equal(notes, form.QuerySelector(".helper-note") is not null);
    }

    [Fact]
    public async Task A_blank_form_leaves_room_for_every_kind_of_answer()
    {
        await using var node = await WebNode.Start();
        var form = (await node.Read("/worksheets/B1/print")).QuerySelector("article.sheet")!;
        var blanks = form.QuerySelectorAll(".blank");
        Assert.Equal(SampleSheet.Everything.Questions.Count(), blanks.Length);
        Assert.All(blanks, blank => Assert.NotEmpty(blank.QuerySelectorAll(".ruled, .tick, td")));
        Assert.DoesNotContain("Noor", form.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/worksheets", "B. Staying safe")]
    [InlineData("/worksheets?by=name", "E")]
    [InlineData("/worksheets?by=minutes", "Up to half an hour")]
    public async Task The_list_can_be_sorted_three_ways(string address, string heading)
    {
        await using var node = await WebNode.Start();
        var page = await node.Read(address);
        Assert.Equal(heading, page.QuerySelector("section h2")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".lenses [aria-current]"));
    }
}
