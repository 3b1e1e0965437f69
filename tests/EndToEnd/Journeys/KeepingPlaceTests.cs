using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>Reading on from page to page, and a list of what was read for whoever wants one.</summary>
[Collection(ABrowser.Name)]
public sealed class KeepingPlaceTests(ABrowser browser) : IAsyncLifetime
{
    private const string Place = "Keep my place";
    private ANode node = null!;
    private AReader reader = null!;

    public async Task InitializeAsync()
    {
        node = await ANode.Start();
        reader = await browser.Reader(node);
    }

    public async Task DisposeAsync()
    {
        await reader.DisposeAsync();
        await node.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_workroom_pages_turn_and_nothing_is_kept()
    {
        await reader.Go("/guide");
        await reader.Click(reader.Page.Locator(".lines a").First);
        var first = await reader.Heading();
        await reader.Click(reader.Page.Locator("a[rel=next]"));
        Assert.NotEqual(first, await reader.Heading());
        await reader.Click(reader.Page.Locator("a[rel=prev]"));
        Assert.Equal(first, await reader.Heading());
        await reader.Follow(Place);
        Assert.True(await reader.Reads("Nothing about what you read is kept here"));
        Assert.Empty(await reader.Cookies());
        await reader.Follow("Go on reading");
        Assert.Equal(first, await reader.Heading());
    }

    [Fact]
    public async Task A_member_begins_a_list_marks_pages_and_ends_it()
    {
        var maya = await AMember.SetUp(reader, "maya at home");
        await maya.SignIn();
        await reader.Follow("My reading");
        Assert.True(await reader.Reads("Nothing about what you read is kept, unless"));

        await reader.Go("/guide");
        await reader.Click(reader.Page.Locator(".lines a").First);
        var title = await reader.Heading();
        await reader.Follow(Place);
        await reader.Press("Begin a list, and mark this page as read");
        Assert.Equal([title], await Marked().AllInnerTextsAsync());
        Assert.DoesNotContain(
            "reading",
            new Uri(reader.Page.Url).PathAndQuery,
            StringComparison.Ordinal
        );

        await reader.Press("Take the mark off");
        Assert.Equal(0, await Marked().CountAsync());
        await reader.Press("Mark this page as read");
        await reader.Press("Stop the list");
        Assert.True(await reader.Reads("Nothing about what you read is kept, unless"));
        await reader.Press("Begin a list");
        Assert.Equal(0, await Marked().CountAsync());
    }

    private ILocator Marked() => reader.Page.Locator("li:has(.change) > a:first-child");
}
