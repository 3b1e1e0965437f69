using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>What a team wrote on its sheets comes together by itself.</summary>
[Collection(ABrowser.Name)]
public sealed class BoardTests(ABrowser browser, SharedTeam shared) : IAsyncLifetime
{
    private AFilledTeam filled = null!;

    public async Task InitializeAsync() => filled = await shared.Filled(browser);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("Risks over time", "risks")]
    [InlineData("People map", "people")]
    [InlineData("Goals side by side", "goals")]
    [InlineData("Staircase", "staircase")]
    [InlineData("Roles", "roles")]
    [InlineData("Promises", "promises")]
    public async Task A_board_shows_what_was_written_for_it(string link, string board)
    {
        var page = await Open(filled.Team.Tam, link);
        var written = filled.Marks.Where(m => m.Board == board && m.Latest).ToList();
        Assert.NotEmpty(written);
        Assert.All(
            written,
            m => Assert.Contains(m.Word, page.Body!.TextContent, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Risks over time")]
    [InlineData("People map")]
    [InlineData("Goals side by side")]
    [InlineData("Staircase")]
    public async Task A_chart_says_its_finding_and_comes_with_its_data_as_a_table(string link)
    {
        var page = await Open(filled.Team.Ana, link);
        var chart = page.QuerySelector("svg[role=img]")!;
        Assert.NotEmpty(chart.QuerySelector("title")!.TextContent.Trim());
        Assert.NotEmpty(chart.QuerySelector("desc")!.TextContent.Trim());
        var drawn = Squeezed(chart.TextContent);
        var rows = page.QuerySelectorAll("table")
            .Where(t => link != "Risks over time" || t.Closest("details") is not null)
            .SelectMany(t => t.QuerySelectorAll("tbody th[scope=row]"))
            .Select(r => Squeezed(r.TextContent))
            .ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Contains(r, drawn, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_days_of_the_risk_chart_are_two_dots()
    {
        var page = await Open(filled.Team.Maya, "Risks over time");
        Assert.Equal(2, page.QuerySelectorAll("svg .dot").Length);
        Assert.Equal(2, page.QuerySelectorAll("details tbody tr").Length);
    }

    private static async Task<IDocument> Open(AMember member, string link)
    {
        await member.Open(ATeam.Room, link);
        return new HtmlParser().ParseDocument(await member.Reader.Page.ContentAsync());
    }

    private static string Squeezed(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
