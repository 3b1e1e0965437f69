using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>
/// Two of a team practise together. Their room says PRACTICE on every page and on paper, its time goes on in it alone, and
/// whoever is not in it reads nothing of it.
/// </summary>
[Collection(ABrowser.Name)]
public sealed class PracticeTests(ABrowser browser)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Room = "Practice: Lantern";
    private const string Label = "PRACTICE. Everything in this room is invented.";
    private const string Written = "Somebody walks with her to the tram";

    [Fact]
    public async Task A_group_practises()
    {
        await using var team = await ATeam.Gather(browser);
        await Begin(team.Maya);
        await AskAna(team.Maya);
        await GoIn(team.Ana);
        await GiveTheBeginning(team.Maya);
        await team.Ana.Open(Room);
        Assert.True(await team.Ana.Reader.Reads("A1 A first picture"));

        await Write(team.Ana);
        await GoOn(team.Maya);

        await team.Ana.Open(Room);
        Assert.True(await team.Ana.Reader.Reads("In the story it is 8 March 2026."));
        Assert.True(await team.Ana.Reader.Reads("Somebody wants to go at once"));
        foreach (var member in team.All)
        {
            await member.Open(ATeam.Room);
            Assert.False(await member.Reader.Reads(Label));
        }
        AMember[] practised = [team.Maya, team.Ana];
        await ReadBy.Exactly(
            team.All,
            (Written, practised),
            ("Lantern", practised),
            ("Noor", practised)
        );
        await Print(team.Ana);
    }

    private static async Task Begin(AMember maya)
    {
        await maya.Reader.Go("/desk");
        await maya.Reader.Follow("Choose a situation to practise");
        await Picture(maya, "start");
        await maya.Reader.Page.Locator("input[value=lantern]").CheckAsync();
        await maya.Reader.Type("What you want to be called in it", "Maya");
        await maya.Reader.Press("Start the practice room");
        Assert.Equal(Room, await maya.Reader.Heading());
        Assert.True(await maya.Reader.Reads(Label));
        await Picture(maya, "room");
    }

    private static async Task AskAna(AMember maya)
    {
        await maya.Open(ATeam.Room, "Rooms of one intervention");
        await maya.Reader.Follow("Ask somebody of this room into another room");
        await maya.Reader.Page.GetByLabel("Ana", new() { Exact = true }).CheckAsync();
        await maya.Reader.Page.GetByLabel(Room).CheckAsync();
        await maya.Reader.Press("Leave the letter");
    }

    private static async Task GoIn(AMember ana)
    {
        await ana.Reader.Go("/desk");
        await ana.Reader.Press("Go in");
        Assert.True(await ana.Reader.Reads(Label));
        await ana.Reader.Type("What you want to be called in it", "Ana");
        await ana.Reader.Press("Go on");
        Assert.Equal(Room, await ana.Reader.Heading());
    }

    private static async Task GiveTheBeginning(AMember maya)
    {
        await maya.Open(Room, "To the story");
        await maya.Reader.Press("Give them the beginning");
        Assert.False(await maya.Reader.Reads("Who came later"));
    }

    private static async Task Write(AMember ana)
    {
        var sheet = new ASheet(ana, Room, "E1");
        await sheet.Start();
        await ana.Reader.Follow(sheet.Title);
        await sheet.FillWhole(
            new Dictionary<string, Answer> { ["soon"] = new TextAnswer(Written) }
        );
    }

    private static async Task GoOn(AMember maya)
    {
        await maya.Open(Room, "To the story");
        await maya.Reader.Press("Go on with the story");
        Assert.True(await maya.Reader.Reads("In the story it is 8 March 2026."));
        await Picture(maya, "story");
        await maya.Open(Room, "Promises");
        Assert.True(await maya.Reader.Reads("See to a new lock"));
    }

    /// <summary>The plan, with the word on each side of it.</summary>
    private static async Task Print(AMember ana)
    {
        await ana.Open(Room, "The plan");
        var page = ana.Reader.Page;
        using var pdf = await APdf.Of(page, "A4");
        await OnPaper.NothingIsCut(pdf);
        var sides = await pdf.Squeezed();
        Assert.InRange(sides.Count, 1, 3);
        Assert.All(sides, side => Assert.Contains("PRACTICE", side, Ordinal));
        Assert.Contains(OnPaper.Squeezed(Written), string.Concat(sides), Ordinal);
        await Picture(ana, "plan");
        if (Environment.GetEnvironmentVariable("KITH_PICTURES") is { } folder)
            await page.PdfAsync(new() { Path = $"{folder}/practice-plan.pdf", Format = "A4" });
    }

    private static async Task Picture(AMember member, string name)
    {
        if (Environment.GetEnvironmentVariable("KITH_PICTURES") is { } folder)
            await member.Reader.Page.ScreenshotAsync(
                new() { Path = $"{folder}/practice-{name}.png", FullPage = true }
            );
    }
}
