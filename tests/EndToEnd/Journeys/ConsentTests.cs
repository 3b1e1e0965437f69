using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.Worksheets;
using Microsoft.Playwright;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>A yes is taken back on the day before the step that needs it.</summary>
[Collection(ABrowser.Name)]
public sealed class ConsentTests(ABrowser browser)
{
    private const string What = "Maya and Tam talk with Kit and ask for three things";
    private const string Reason = "It cannot be put off, and Ana is with her aunt";
    private const string Meanwhile = "Somebody walks home with Ana";
    private const string Waits = "◇ Waiting";

    [Fact]
    public async Task A_yes_is_taken_back_the_day_before_and_every_page_and_the_paper_say_so()
    {
        await using var team = await ATeam.Gather(browser);
        await Settle(team.Maya);
        await Plan(team.Maya);
        await Ask(team.Maya);
        Assert.Contains(Waits, await team.Maya.Reader.Words(), StringComparison.Ordinal);

        await Answer(team.Ana, "Waiting for your answer", "Yes");
        await Everybody(team, "● Every yes is there");
        await team.Ana.Open(ATeam.Room, "What waits for whose yes");
        await Answer(team.Ana, null, "Take my yes back");
        await Everybody(team, Waits);

        await GoAhead(team.Tam);
        await Everybody(team, "△ Going ahead without a yes");
        await team.Ana.Open(ATeam.Room);
        Assert.Equal(
            "Somebody goes ahead without your yes",
            await team.Ana.Reader.Page.Locator("main h2").First.InnerTextAsync()
        );
        await Answer(team.Ana, Reason, "No");
        await Everybody(team, Waits);
        await team.Maya.Open(ATeam.Room, "What waits for whose yes");
        Assert.Contains(Reason, await team.Maya.Reader.Words(), StringComparison.Ordinal);

        await OnPaper(team.Maya);
        await NobodyElse(team);
    }

    /// <summary>Long before, they said whose yes this step needs and what goes on meanwhile.</summary>
    private static Task Settle(AMember maya) =>
        ASheet.Fill(
            maya,
            ATeam.Room,
            "M4",
            new Dictionary<string, Answer>
            {
                ["step"] = new RowsAnswer([
                    new Row(
                        "r1",
                        new Dictionary<string, Answer>
                        {
                            ["what"] = new TextAnswer("Any talk with Kit"),
                            ["whose"] = new PeopleAnswer(["Ana"]),
                            ["apart"] = new TextAnswer(Meanwhile),
                        }
                    ),
                ]),
            }
        );

    /// <summary>The step is for tomorrow.</summary>
    private static async Task Plan(AMember maya)
    {
        await ASheet.Fill(
            maya,
            ATeam.Room,
            "H1",
            new Dictionary<string, Answer>
            {
                ["what"] = new TextAnswer(What),
                ["day"] = new DateAnswer(
                    DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1)
                ),
            }
        );
    }

    private static async Task Ask(AMember maya)
    {
        await maya.Reader.Follow("Say whose yes this needs");
        Assert.True(await maya.Reader.Reads($"What can go on without it: {Meanwhile}."));
        await maya.Reader.Page.GetByLabel("It touches a survivor").CheckAsync();
        await maya.Reader.Page.GetByLabel("Ana", new() { Exact = true }).CheckAsync();
        await maya.Reader.Type("What is it for?", "That it stops");
        await maya.Reader.Type("Who will know?", "The three of us");
        await maya.Reader.Press("Ask them");
    }

    /// <summary>Opens the question from where she is, or from her room's first page if that says <paramref name="because"/>.</summary>
    private static async Task Answer(AMember ana, string? because, string button)
    {
        if (because is not null)
        {
            await ana.Open(ATeam.Room);
            Assert.Contains(because, await ana.Reader.Words(), StringComparison.Ordinal);
        }
        await ana.Reader.Click(
            ana.Reader.Page.GetByRole(AriaRole.Main)
                .GetByRole(AriaRole.Link, new() { Name = What })
                .First
        );
        if (await ana.Reader.Heading() == "Before this is done")
            await ana.Reader.Follow("Your answer");
        await ana.Reader.Press(button);
    }

    private static async Task GoAhead(AMember tam)
    {
        await tam.Open(ATeam.Room, "What we are about to do");
        await tam.Reader.Follow(What);
        await tam.Reader.Type("Why we go ahead all the same", Reason);
        await tam.Reader.Press("Go ahead, with my name");
    }

    /// <summary>Whoever reads the room reads the same on the list of steps and on the plan.</summary>
    private static async Task Everybody(ATeam team, string state)
    {
        foreach (var member in team.All)
        foreach (var link in new[] { "What we are about to do", "The plan" })
        {
            await member.Open(ATeam.Room, link);
            var words = await member.Reader.Words();
            Assert.Contains(state, words, StringComparison.Ordinal);
            Assert.Contains(What, words, StringComparison.Ordinal);
        }
    }

    private static async Task OnPaper(AMember maya)
    {
        await maya.Open(ATeam.Room, "The plan");
        APrint.Holds(await APrint.Of(maya.Reader, "consent"), "Waiting", What, "Ana: no");
    }

    /// <summary>Somebody with a seat on the same node and another room reads nothing of it, not even at its address.</summary>
    private async Task NobodyElse(ATeam team)
    {
        await team.Maya.Start("Lagoon", "Maya");
        var rafi = await AMember.Join(
            await browser.Reader(team.Node),
            await team.Maya.Invite(),
            "rafi at home"
        );
        await rafi.Enter("Lagoon", "Rafi");
        await team.Maya.Open(ATeam.Room, "What waits for whose yes");
        var address = team.Maya.Reader.Path;
        foreach (var path in new[] { "/desk", address })
        {
            await rafi.Reader.Go(path);
            var words = await rafi.Reader.Words();
            foreach (var secret in new[] { ATeam.Room, What, Reason, "Ana" })
                Assert.DoesNotContain(secret, words, StringComparison.Ordinal);
        }
        await ReadBy.Exactly(
            [.. team.All, rafi],
            (What, team.All),
            (Reason, team.All),
            (ATeam.Room, team.All)
        );
        await rafi.Reader.DisposeAsync();
    }
}
