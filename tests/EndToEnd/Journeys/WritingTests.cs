using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>Writing on sheets: skipping, stopping, coming back, together, and when something breaks off.</summary>
[Collection(ABrowser.Name)]
public sealed class WritingTests(ABrowser browser) : IAsyncLifetime
{
    private ATeam team = null!;

    private AReader Ana => team.Ana.Reader;

    public async Task InitializeAsync() => team = await ATeam.Gather(browser);

    public Task DisposeAsync() => team.DisposeAsync().AsTask();

    [Fact]
    public async Task The_page_about_paper_comes_before_the_first_sheet_and_only_then()
    {
        await team.Ana.Open(ATeam.Room, "Fill in a worksheet");
        await Ana.Press("Fill it in A1 A first picture");
        Assert.Equal("Before you write anything down", await Ana.Heading());
        Assert.True(await Ana.Reads("A court can order people"));
        Assert.True(await Ana.Reads("Print worksheets and write on paper"));
        Assert.True(await Ana.Reads("Or write nothing"));
        await Ana.Press("I want to write here");
        await Ana.Press("Fill it in A1 A first picture");
        Assert.Equal(1, await Ana.Page.Locator("form.write input[name=_asked]").CountAsync());
    }

    [Fact]
    public async Task Somebody_skips_stops_comes_back_and_changes_an_answer()
    {
        var answers = ThePack.Example("A1");
        var sheet = new ASheet(team.Ana, ATeam.Room, "A1");
        await sheet.Start();
        Assert.Equal("what", await sheet.Asked());
        await sheet.Step(answers);
        await Ana.Press("Skip");
        Assert.Equal("urgent", await sheet.Asked());
        await Ana.Page.Locator("[name=urgent]").FillAsync("A bed for the night");
        await Ana.Press("Stop for now");
        Assert.Equal(sheet.Title, await Ana.Heading());
        Assert.True(await Ana.Reads("A bed for the night"));

        await sheet.Open();
        await Ana.Follow("Change What cannot wait?");
        await Ana.Page.Locator("[name=urgent]").FillAsync("The rent is due on Friday");
        await Ana.Press("Stop for now");
        Assert.True(await Ana.Reads("The rent is due on Friday"));
        Assert.False(await Ana.Reads("A bed for the night"));
        await team.Tam.Open(ATeam.Room, sheet.Title);
        Assert.True(await team.Tam.Reader.Reads("The rent is due on Friday"));
    }

    [Fact]
    public async Task Two_answers_at_the_same_moment_are_both_shown_until_somebody_chooses()
    {
        var sheet = new ASheet(team.Ana, ATeam.Room, "A1");
        var same = new ASheet(team.Tam, ATeam.Room, "A1");
        await new ASheet(team.Tam, ATeam.Room, "G6").Start();
        await sheet.Start();
        await same.Open();
        await team.Tam.Reader.Follow("One question at a time");
        await Type(Ana, "Somebody waits at the door");
        await Type(team.Tam.Reader, "Letters come at night");
        await Ana.Press("Stop for now");
        await team.Tam.Reader.Press("Stop for now");
        await sheet.Open();
        Assert.True(await Ana.Reads("Two of you wrote here at the same moment."));
        Assert.True(await Ana.Reads("Somebody waits at the door"));
        Assert.True(await Ana.Reads("Letters come at night"));
        await Ana.Follow("One question at a time");
        await Type(Ana, "Somebody waits, and letters come");
        await Ana.Press("Stop for now");
        Assert.False(await Ana.Reads("at the same moment"));
        Assert.False(await Ana.Reads("Letters come at night"));
    }

    [Fact]
    public async Task A_long_sheet_is_there_after_the_session_was_lost_and_the_node_restarted()
    {
        var sheet = new ASheet(team.Ana, ATeam.Room, "A1");
        await sheet.Start();
        await Ana.Follow(sheet.Title);
        await Ana.Follow("The whole page");
        var answers = ThePack.Example("A1");
        await sheet.Write(answers);
        await team.Node.Restart();
        await Ana.Press("Save");
        Assert.Equal("Your words are kept", await Ana.Heading());
        Assert.False(await Ana.Reads(Text(answers["what"])));

        await Ana.Follow("Sign in");
        await team.Ana.SignIn();
        await Ana.Click(
            Ana.Page.GetByRole(
                Microsoft.Playwright.AriaRole.Link,
                new() { Name = "What you typed" }
            ).First
        );
        Assert.Equal(
            Text(answers["what"]),
            await Ana.Page.Locator("[name=what]").InputValueAsync()
        );
        await Ana.Press("Save");
        Assert.Equal(sheet.Title, await Ana.Heading());
        Assert.True(await Ana.Reads(Text(answers["what"])));
        Assert.True(await Ana.Reads(Text(answers["tried"])));
        await Ana.Go("/desk");
        Assert.False(await Ana.Reads("Words kept for you"));
    }

    [Fact]
    public async Task What_is_too_long_is_refused_and_stays_on_the_page()
    {
        var sheet = new ASheet(team.Ana, ATeam.Room, "A1");
        await sheet.Start();
        var text = new string('x', 10_001);
        await Type(Ana, text);
        await Ana.Press("Save and go on");
        Assert.True(await Ana.Reads("Nothing is saved yet."));
        Assert.Equal(text, await Ana.Page.Locator("[name=what]").InputValueAsync());
    }

    private static Task Type(AReader reader, string text) =>
        reader.Page.Locator("[name=what]").FillAsync(text);

    private static string Text(Answer answer) => ((TextAnswer)answer).Text;
}
