using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>The plan: the paper that a team stands around.</summary>
[Collection(ABrowser.Name)]
public sealed class PlanTests(ABrowser browser, SharedTeam shared) : IAsyncLifetime
{
    private AFilledTeam filled = null!;

    public async Task InitializeAsync() => filled = await shared.Filled(browser);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Everything_written_for_the_team_stands_on_the_plan_once()
    {
        var plan = Squeezed((await Plan(filled.Team.Ana)).TextContent);
        var allowed = filled.Marks.Where(m => m.Latest && MayShow(m.Code)).ToList();
        Assert.True(allowed.Count > 100);
        Assert.All(allowed, m => Assert.Equal(1, Count(plan, m.Word)));
    }

    [Fact]
    public async Task Every_answered_question_stands_on_the_plan_once()
    {
        var plan = await Plan(filled.Team.Tam);
        var labels = plan.QuerySelectorAll("dt, caption, p.label")
            .Select(e => Squeezed(e.TextContent))
            .ToList();
        var written = filled.Marks.Select(m => m.Code).ToHashSet();
        var answered =
            from worksheet in ThePack.Library.Worksheets
            where written.Contains(worksheet.Code) && MayShow(worksheet.Code)
            let entry = worksheet.Example!.Entries[worksheet.Code == "B1" ? 1 : 0]
            from question in worksheet.Questions
            where entry.Answers.ContainsKey(question.Id)
            group question by Squeezed(question.Label);
        Assert.All(
            answered,
            same =>
                Assert.Equal((same.Key, same.Count()), (same.Key, labels.Count(l => l == same.Key)))
        );
    }

    [Fact]
    public async Task Nothing_of_a_sheet_that_stays_off_the_paper_is_on_the_plan()
    {
        var plan = (await Plan(filled.Team.Maya)).TextContent;
        var hidden = filled.Marks.Where(m => !MayShow(m.Code)).ToList();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, m => Assert.DoesNotContain(m.Word, plan, StringComparison.Ordinal));
        Assert.DoesNotContain(ThePack.Worksheet("B0").Title, plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task A_plan_prints_without_menus_and_with_nothing_cut(string paper)
    {
        await filled.Team.Ana.Open(ATeam.Room, "The plan");
        using var pdf = await APdf.Of(filled.Team.Ana.Reader.Page, paper);
        await OnPaper.NothingIsCut(pdf);
        var words = await pdf.Words();
        Assert.DoesNotContain("Leave", words.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Desk", words, StringComparison.Ordinal);
    }

    private static bool MayShow(string code) => ThePack.Worksheet(code).Privacy.Plan;

    private static async Task<IElement> Plan(AMember member)
    {
        await member.Open(ATeam.Room, "The plan");
        var page = new HtmlParser().ParseDocument(await member.Reader.Page.ContentAsync());
        return page.QuerySelector("main")!;
    }

    private static int Count(string text, string word) =>
        text.Split(word, StringSplitOptions.None).Length - 1;

    private static string Squeezed(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
