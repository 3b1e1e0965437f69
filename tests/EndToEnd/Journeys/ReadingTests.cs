using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>Somebody without an account, from "What is going on?" to a worksheet and away.</summary>
[Collection(ABrowser.Name)]
public sealed class ReadingTests(ABrowser browser, SharedNodes nodes) : IAsyncLifetime
{
    private AReader reader = null!;

    public async Task InitializeAsync() => reader = await browser.Reader(await nodes.Empty);

    public Task DisposeAsync() => reader.DisposeAsync().AsTask();

    [Theory]
    [InlineData("Someone hurt me")]
    [InlineData("Someone I care about was hurt")]
    [InlineData("I hurt someone")]
    [InlineData("I am helping a group")]
    [InlineData("We want to be ready")]
    public async Task A_few_answers_lead_to_a_page_a_worksheet_and_people(string first)
    {
        await reader.Go("/");
        Assert.Equal("What is going on?", await reader.Heading());
        await reader.Follow(first);
        for (var asked = 1; await Choices().CountAsync() > 0; asked++)
        {
            Assert.True(asked <= 3, "More than three questions.");
            Assert.True(await reader.Reads("Nothing you choose here is kept."));
            await Choices().Nth(1).ClickAsync();
        }
        Assert.True(await Cards("/guide/").CountAsync() > 0, "No page to read.");
        Assert.True(await Cards("/worksheets/").CountAsync() > 0, "No worksheet to do.");
        Assert.True(await reader.Reads("People who can help"));
        await Cards("/guide/").First.ClickAsync();
        Assert.StartsWith("/guide/", reader.Path, StringComparison.Ordinal);
        Assert.True((await reader.Words()).Length > 1000, "A page with little on it.");
    }

    [Fact]
    public async Task A_search_finds_and_its_words_stay_out_of_the_address()
    {
        await reader.Go("/");
        await reader
            .Page.GetByRole(AriaRole.Searchbox)
            .Or(reader.Page.Locator("[name=q]"))
            .First.FillAsync("bottom lines");
        await reader.Press("Search");
        Assert.True(
            await reader.Page.GetByRole(AriaRole.Main).Locator("a[href^='/']").CountAsync() > 0
        );
        Assert.All(
            reader.Asked,
            url => Assert.DoesNotContain("bottom", url, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/start/2")]
    [InlineData("/guide")]
    [InlineData("/worksheets/B1")]
    [InlineData("/worksheets/B1/print")]
    [InlineData("/search")]
    [InlineData("/sign-in")]
    [InlineData("/join")]
    [InlineData("/nothing-here")]
    public async Task Leave_works_on_every_page_and_is_the_first_stop_of_the_keyboard(string path)
    {
        await reader.Go(path);
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForURLAsync($"https://{NeutralSite.Host}/");
        Assert.Equal(NeutralSite.Heading, await reader.Heading());
        Assert.Empty(await reader.Cookies());
    }

    [Fact]
    public async Task Reading_stores_nothing_in_the_browser_or_on_the_node()
    {
        var node = await nodes.Empty;
        var before = node.Folder.Files();
        foreach (var path in new[] { "/", "/start/2", "/guide", "/worksheets", "/worksheets/B1" })
            await reader.Go(path);
        Assert.Empty(await reader.Cookies());
        Assert.Equal(before, node.Folder.Files());
        Assert.DoesNotContain("B1", node.Printed, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(node.Folder.Sub("home")));
        Assert.Empty(Directory.GetFileSystemEntries(node.Folder.Sub("tmp")));
    }

    private ILocator Choices() => reader.Page.Locator(".choices a");

    private ILocator Cards(string prefix) => reader.Page.Locator($".cards a[href^='{prefix}']");
}
