using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>Leave, from inside the workroom.</summary>
[Collection(ABrowser.Name)]
public sealed class LeavingTests(ABrowser browser) : IAsyncLifetime
{
    private const string Secret = "The blue suitcase is packed";
    private ANode node = null!;
    private AReader reader = null!;
    private AMember maya = null!;

    public async Task InitializeAsync()
    {
        node = await ANode.Start();
        reader = await browser.Reader(node);
        maya = await AMember.SetUp(reader, "maya at home");
        await maya.SignIn();
        await maya.Start(ATeam.Room, "Maya");
        await new ASheet(maya, ATeam.Room, "A1").Start();
        await reader.Page.Locator("[name=what]").FillAsync(Secret);
        await reader.Press("Stop for now");
        Assert.True(await reader.Reads(Secret));
    }

    public async Task DisposeAsync()
    {
        await reader.DisposeAsync();
        await node.DisposeAsync();
    }

    [Fact]
    public async Task After_leave_nothing_private_comes_back()
    {
        var visited = reader.Asked.Where(url => url.Contains("/p/", StringComparison.Ordinal));
        await reader.Page.GetByText("Leave", new() { Exact = true }).ClickAsync();
        await reader.Page.WaitForURLAsync($"https://{NeutralSite.Host}/");
        Assert.Empty(await reader.Cookies());
        for (var steps = 0; steps < 10; steps++)
        {
            await reader.Back();
            Assert.False(await reader.Reads(Secret), "Back showed a private page.");
            Assert.False(await reader.Reads(ATeam.Room), "Back showed a private page.");
        }
        foreach (var url in visited.Distinct().ToList())
        {
            await reader.Go(url);
            Assert.Equal("/sign-in/here", reader.Path);
        }
    }

    [Fact]
    public async Task Leave_works_from_every_private_page()
    {
        foreach (var link in new[] { "The plan", "Risks over time", "Fill in a worksheet", "A1" })
        {
            await maya.Open(ATeam.Room, link);
            await reader.Page.Keyboard.PressAsync("Tab");
            await reader.Page.Keyboard.PressAsync("Enter");
            await reader.Page.WaitForURLAsync($"https://{NeutralSite.Host}/");
            Assert.Empty(await reader.Cookies());
            await maya.SignIn();
        }
    }

    [Fact]
    public async Task Leave_works_in_the_middle_of_writing_and_while_the_node_knows_no_session()
    {
        await maya.Open(ATeam.Room, "A1");
        await reader.Follow("One question at a time");
        await node.Restart();
        await reader.Page.GetByText("Leave", new() { Exact = true }).ClickAsync();
        await reader.Page.WaitForURLAsync($"https://{NeutralSite.Host}/");
        Assert.Empty(await reader.Cookies());
    }
}
