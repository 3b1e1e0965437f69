using System.Net;
using Kith.Kit;
using Kith.Packs;

namespace Kith.Web.Tests.Private;

public sealed class ReadingPageTests
{
    private const string Root = "/reading";

    private static GuidePage Guide => RealPack.Library.PageById("consent")!;

    private static string Path => $"{Root}/{Guide.Code}";

    [Fact]
    public async Task Every_guide_page_leads_somebody_signed_in_to_their_own_list()
    {
        await using var place = await Workplace.Open();
        var (_, html, _) = await place.Get(null, $"/guide/{Guide.Code}");
        var link = WebNode.Parse(html).QuerySelector(".colophon a[href^='/place/']")!;
        var (status, _, answer) = await place.Get(place.Rafi, link.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal(Path, Desk.Inner(place.Rafi, answer));
    }

    [Fact]
    public async Task Somebody_not_signed_in_learns_that_nothing_is_kept_and_reads_on()
    {
        await using var place = await Workplace.Open();
        var (status, html, answer) = await place.Get(null, $"/place/{Guide.Code}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = WebNode.Parse(html);
        Assert.NotNull(page.QuerySelector($"main a[href='/guide/{Guide.Code}']"));
        Assert.Empty(page.QuerySelectorAll("form"));
        Assert.Equal(HttpStatusCode.NotFound, (await place.Get(null, "/place/none")).Status);
    }

    [Theory]
    [InlineData("/place/none")]
    [InlineData("/place/s1/s2")]
    [InlineData("/place/..%2fdesk")]
    public async Task A_place_that_is_no_page_leads_nowhere(string address)
    {
        await using var place = await Workplace.Open();
        var (status, _, answer) = await place.Get(place.Maya, address);
        if (status == HttpStatusCode.SeeOther)
            (status, _, _) = await place.Get(place.Maya, $"{answer.Headers.Location}");
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Nothing_is_kept_until_somebody_asks_and_then_marks_come_and_go()
    {
        await using var place = await Workplace.Open();
        Assert.Empty(await Marked(place, place.Rafi));
        Assert.Equal(["begin"], await Buttons(place, Root));
        Assert.Equal(Path, await Press(place, Path, "mark"));
        Assert.Equal([Guide.Title], await Marked(place, place.Rafi));
        Assert.Equal(["unmark", "empty", "end"], await Buttons(place, Path));
        await Press(place, Path, "unmark");
        Assert.Empty(await Marked(place, place.Rafi));
    }

    [Fact]
    public async Task The_list_holds_every_page_once_under_its_group_and_can_be_emptied_or_ended()
    {
        await using var place = await Workplace.Open();
        await Press(place, Path, "mark");
        var page = await place.Page(place.Rafi, Root);
        var all = page.QuerySelectorAll("main li > a[href^='/guide/']:first-child")
            .Select(a => a.GetAttribute("href"))
            .ToList();
        Assert.Equal(
            place.Library.Pages.Select(p => $"/guide/{p.Code}").Order(StringComparer.Ordinal),
            all.Order(StringComparer.Ordinal)
        );
        await Press(place, Root, "empty");
        Assert.Empty(await Marked(place, place.Rafi));
        Assert.Equal(["empty", "end"], await Buttons(place, Root));
        await Press(place, Path, "mark");
        await Press(place, Root, "end");
        Assert.Equal(["begin"], await Buttons(place, Root));
        await Press(place, Root, "begin");
        Assert.Empty(await Marked(place, place.Rafi));
    }

    [Fact]
    public async Task Nobody_else_sees_it_and_the_desk_and_the_notebook_lead_to_it()
    {
        await using var place = await Workplace.Open();
        await Press(place, Path, "mark");
        Assert.Empty(await Marked(place, place.Maya));
        foreach (var from in new[] { "/desk", "/c/notebook" })
        {
            var links = (await place.Page(place.Rafi, from)).QuerySelectorAll("a[href^='/p/']");
            using var session = place.Rafi.Session();
            Assert.Contains(
                links,
                a => session.OpenPath(a.GetAttribute("href")!["/p/".Length..]) == Root
            );
        }
    }

    private static Task<string> Press(Workplace place, string path, string go) =>
        place.Press(place.Rafi, path, ("_go", go));

    private static async Task<IReadOnlyList<string>> Buttons(Workplace place, string path) =>
        [
            .. (await place.Page(place.Rafi, path))
                .QuerySelectorAll("main button")
                .Select(b => b.GetAttribute("value")!),
        ];

    /// <summary>Titles of the pages that stand in somebody's list as read.</summary>
    private static async Task<IReadOnlyList<string>> Marked(Workplace place, Person person) =>
        [
            .. (await place.Page(person, Root))
                .QuerySelectorAll("li:has(.change) > a:first-child")
                .Select(a => a.TextContent),
        ];
}
