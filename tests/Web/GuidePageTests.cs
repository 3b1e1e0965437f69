using AngleSharp.Html.Dom;

namespace Kith.Web.Tests;

public sealed class GuidePageTests
{
    [Fact]
    public async Task Without_a_choice_every_point_of_view_is_folded_in_the_order_written()
    {
        await using var node = await WebNode.Start();
        var page = await node.Read("/guide/s2");
        Assert.Equal(
            ["For: Survivors", "For: Friends and family"],
            page.QuerySelectorAll("details.lens > summary").Select(s => s.TextContent)
        );
        Assert.Empty(page.QuerySelectorAll(".lens.open"));
    }

    [Fact]
    public async Task The_chosen_point_of_view_comes_first_and_open()
    {
        await using var node = await WebNode.Start();
        var page = await node.Read("/guide/s2?as=ally");
        var open = page.QuerySelector(".lens.open")!;
        Assert.Contains("To the ally.", open.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "Also for: Survivors",
            open.NextElementSibling!.QuerySelector("summary")!.TextContent
        );
        Assert.Equal(
            "Friends and family",
            page.QuerySelector(".lenses [aria-current]")!.TextContent
        );
    }

    [Theory]
    [InlineData("/guide/s2?as=nobody")]
    [InlineData("/guide/s2?utm=1")]
    [InlineData("/guide/S2")]
    public async Task What_an_address_does_not_know_changes_nothing(string address)
    {
        await using var node = await WebNode.Start();
        Assert.Equal(
            await node.Reader.GetStringAsync("/guide/s2"),
            await node.Reader.GetStringAsync(address)
        );
    }

    [Fact]
    public async Task A_page_brings_its_essentials_worksheets_words_and_what_to_read_next()
    {
        await using var node = await WebNode.Start();
        var page = await node.Read("/guide/s2");
        Assert.NotNull(page.QuerySelector(".note.danger"));
        Assert.Equal("/worksheets/B1", page.QuerySelector(".sheet-card a")!.GetAttribute("href"));
        Assert.Equal("A free yes.", page.QuerySelector("#word-consent dd")!.TextContent);
        Assert.Equal(
            "/guide/s1",
            page.QuerySelector("#foot-next + .cards a")!.GetAttribute("href")
        );
        Assert.Contains(
            "22 November 2026",
            page.QuerySelector(".colophon")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Turning_pages_goes_through_the_guide_in_the_order_of_its_contents()
    {
        await using var node = await WebNode.Start(library: Shipped.Library);
        var listed = (await node.Read("/guide"))
            .QuerySelectorAll(".lines a")
            .Select(a => (Address: a.GetAttribute("href")!, Title: a.TextContent))
            .ToList();
        Assert.Equal(Shelved(), listed.Select(l => l.Address).Order(StringComparer.Ordinal));
        for (var i = 0; i < listed.Count; i++)
        {
            var page = await node.Read(listed[i].Address);
            Assert.Equal(listed.ElementAtOrDefault(i - 1), Link(page, "prev"));
            Assert.Equal(listed.ElementAtOrDefault(i + 1), Link(page, "next"));
        }
    }

    [Fact]
    public async Task Turning_worksheets_stays_in_the_set()
    {
        await using var node = await WebNode.Start(library: Shipped.Library);
        foreach (var set in Shipped.Library.Worksheets.GroupBy(s => s.Set))
        {
            string? before = null;
            foreach (var sheet in set)
            {
                var page = await node.Read($"/worksheets/{sheet.Code}");
                Assert.Equal(before, Link(page, "prev").Address);
                before = $"/worksheets/{sheet.Code}";
            }
            Assert.Null(Link(await node.Read(before!), "next").Address);
        }
    }

    [Fact]
    public async Task Every_section_is_its_own_address_and_the_contents_lead_to_it()
    {
        await using var node = await WebNode.Start(library: Shipped.Library);
        var page = await node.Read($"/guide/{Shipped.Library.PageById("consent")!.Code}");
        var sections = page.QuerySelectorAll("h2:has(.here), h3:has(.here)");
        Assert.True(sections.Length > 3);
        Assert.All(
            sections,
            s => Assert.Equal($"#{s.Id}", s.QuerySelector("a")!.GetAttribute("href"))
        );
        Assert.Equal(
            sections.Where(s => s.LocalName == "h2").Select(s => $"#{s.Id}"),
            page.QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task The_contents_begin_with_the_time_a_reader_has_and_the_map_of_everything()
    {
        await using var node = await WebNode.Start(library: Shipped.Library);
        var titles = (await node.Read("/guide"))
            .QuerySelectorAll("#by-time + ul a")
            .Select(a => a.TextContent);
        Assert.Equal(
            [
                "You have three minutes",
                "You have fifteen minutes",
                "You have an hour",
                "If you only read three things",
                "You want to learn together, evening by evening",
                Shipped.Library.PageById("model-at-a-glance")!.Title,
            ],
            titles
        );
    }

    [Fact]
    public async Task A_page_of_a_set_and_its_worksheets_lead_to_a_story()
    {
        await using var node = await WebNode.Start(library: Shipped.Library);
        var story = Shipped.Library.PageById("safe-story")!;
        var link = $".card a[href='/guide/{story.Code}']";
        var page = Shipped.Library.PageById("staying-safe")!;
        Assert.NotNull((await node.Read($"/guide/{page.Code}")).QuerySelector(link));
        Assert.NotNull((await node.Read("/worksheets/B1")).QuerySelector(link));
        var itself = await node.Read($"/guide/{story.Code}");
        Assert.Null(itself.QuerySelector("#foot-stories"));
    }

    [Fact]
    public async Task A_heavy_page_says_so_before_it_begins()
    {
        await using var node = await WebNode.Start();
        Assert.NotNull((await node.Read("/guide/s1")).QuerySelector("h1 ~ .care"));
        Assert.Null((await node.Read("/guide/s2")).QuerySelector(".care"));
    }

    [Fact]
    public async Task The_first_page_opens_on_what_is_happening_and_offers_safety_first()
    {
        await using var node = await WebNode.Start();
        var page = await node.Read("/");
        Assert.Equal("What is going on?", page.QuerySelector("h1")!.TextContent);
        var links = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(["/start/p1", "/start/2"], links.Take(2));
    }

    [Fact]
    public async Task Every_question_of_the_triage_leads_on_and_back()
    {
        await using var node = await WebNode.Start();
        var page = await node.Read("/start/2");
        Assert.Equal("/", page.QuerySelector(".back")!.GetAttribute("href"));
        Assert.Equal(
            ["/start/p2", "/start/p1", "/start/p1"],
            page.QuerySelectorAll(".choices a").Select(a => a.GetAttribute("href"))
        );
    }

    private static IEnumerable<string> Shelved() =>
        Shipped.Library.Pages.Select(p => $"/guide/{p.Code}").Order(StringComparer.Ordinal);

    private static (string Address, string Title) Link(IHtmlDocument page, string rel) =>
        page.QuerySelector($".turn.screen-only a[rel={rel}]") is { } link
            ? (link.GetAttribute("href")!, link.TextContent)
            : default;
}
