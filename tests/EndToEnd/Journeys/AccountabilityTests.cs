using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>An accountability process, from its requests to its closing; and one in which the person refuses.</summary>
[Collection(ABrowser.Name)]
public sealed class AccountabilityTests(ABrowser browser)
{
    private const string Page = "Accountability process";
    private const string Asks = "Stay away from the choir until June";
    private const string AfterNo = "We sing without him and tell the board why";
    private const string Until = "Until the summer concert";
    private const string Over = "Six months with no message to Ana";
    private const string Fits = "It fits, and he can do it";
    private const string Open = "The money is still owed";

    [Fact]
    public async Task A_process_goes_from_its_requests_to_its_closing()
    {
        await using var team = await ATeam.Gather(browser);
        await Prepare(team);
        await team.Ana.Open(ATeam.Room, Page);
        await Fold(team.Ana, "Pause it");
        await team.Ana.Reader.Press("Pause it now");
        await team.Maya.Open(ATeam.Room, Page);
        Assert.True(await team.Maya.Reader.Reads("Paused by Ana"));
        Assert.False(await team.Maya.Reader.Reads("Let it go on"));
        await team.Ana.Open(ATeam.Room, Page);
        await Fold(team.Ana, "Let it go on");
        await team.Ana.Reader.Press("It goes on");
        await Close(team.Maya, "Met", "Two of us saw it");

        await team.Tam.Open(ATeam.Room, Page);
        var paper = await APrint.Of(team.Tam.Reader, "process", sides: 2);
        APrint.Holds(paper, "Closed", Asks, Over, "Two of us saw it", Open, Fits, "Let it go on");
        await NobodyElse(team);
    }

    [Fact]
    public async Task A_person_refuses_and_what_was_said_beforehand_follows()
    {
        const string No = "He said no to Maya, and hung up";
        await using var team = await ATeam.Gather(browser);
        await Prepare(team);
        await team.Maya.Open(ATeam.Room, Page);
        await Fold(team.Maya, "The person refuses, or does not answer");
        await team.Maya.Reader.Type("What did you hear, or not hear? Only what reached you.", No);
        await team.Maya.Reader.Press("Write it down");
        Assert.True(await team.Maya.Reader.Reads("The person does not take part."));
        Assert.True(await team.Maya.Reader.Reads(AfterNo));
        await Close(team.Ana, "Given up", "He will not, and we stop asking");

        await team.Tam.Open(ATeam.Room, Page);
        var paper = await APrint.Of(team.Tam.Reader, "refused", sides: 2);
        APrint.Holds(paper, "Closed", AfterNo, No, "Given up", "we stop asking", Open);
        await NobodyElse(team);
    }

    /// <summary>It does not open without an end, a request and words about fit; then it does.</summary>
    private static async Task Prepare(ATeam team)
    {
        await team.Maya.Open(ATeam.Room, Page);
        await team.Maya.Reader.Press("Open the process");
        Assert.True(await team.Maya.Reader.Reads("It has no end yet"));
        await ASheet.Fill(
            team.Maya,
            ATeam.Room,
            "F7",
            new Dictionary<string, Answer>
            {
                ["request"] = new RowsAnswer([
                    new Row(
                        "r1",
                        new Dictionary<string, Answer>
                        {
                            ["what"] = new TextAnswer(Asks),
                            ["refused"] = new TextAnswer(AfterNo),
                            ["end"] = new TextAnswer(Until),
                        }
                    ),
                ]),
                ["over"] = new TextAnswer(Over),
            }
        );
        await team.Ana.Open(ATeam.Room, Page);
        var fields = team.Ana.Reader.Page.Locator("textarea[name^=fit-]");
        for (var i = 0; i < await fields.CountAsync(); i++)
            await fields.Nth(i).FillAsync(Fits);
        await team.Ana.Reader.Press("Keep these words");
        await team.Ana.Reader.Press("Open the process");
        Assert.True(await team.Ana.Reader.Reads("opened by Ana"));
    }

    private static async Task Close(AMember member, string state, string words)
    {
        await member.Open(ATeam.Room, Page);
        await Fold(member, "Close the process");
        var page = member.Reader.Page;
        var ends = page.Locator("fieldset:has(textarea[name^=words-])");
        Assert.Equal(2, await ends.CountAsync());
        for (var i = 0; i < 2; i++)
        {
            await ends.Nth(i).GetByLabel(state, new() { Exact = true }).CheckAsync();
            await ends.Nth(i).Locator("textarea").FillAsync(words);
        }
        await member.Reader.Type("What stays open", Open);
        await member.Reader.Press("Close it");
        Assert.True(await member.Reader.Reads("□ Closed."));
    }

    /// <summary>Opens a folded form.</summary>
    private static Task Fold(AMember member, string summary) =>
        member.Reader.Page.Locator("summary", new() { HasTextString = summary }).First.ClickAsync();

    /// <summary>Somebody in another room on the same node reads nothing of it, at no address.</summary>
    private async Task NobodyElse(ATeam team)
    {
        await team.Maya.Start("Lagoon", "Maya");
        var words = await team.Maya.Invite();
        var rafi = await AMember.Join(await browser.Reader(team.Node), words, "rafi at home");
        await rafi.Enter("Lagoon", "Rafi");
        await team.Maya.Open(ATeam.Room, Page);
        Assert.Equal(404, (await rafi.Reader.Go(team.Maya.Reader.Path))!.Status);
        await ReadBy.Exactly(
            [.. team.All, rafi],
            [.. new[] { Asks, AfterNo, Over, Fits, Open }.Select(words => (words, team.All))]
        );
        await rafi.Reader.DisposeAsync();
    }
}
