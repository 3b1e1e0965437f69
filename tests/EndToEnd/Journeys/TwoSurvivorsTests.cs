using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>
/// Two survivors who want different things. Each has a room of their own, one of them with Maya in it; side by side lies only
/// what each chose. One of them leaves, and the other goes on.
/// </summary>
[Collection(ABrowser.Name)]
public sealed class TwoSurvivorsTests(ABrowser browser)
{
    private const string AnaWants = "A talk before the summer with Maya beside me";
    private const string AnaKeeps = "Nobody may tell my sister";
    private const string TamWants = "Never to sit in one room with Kit";
    private const string TamKeeps = "Nobody may ask why I moved";
    private const string After = "We go on with the talk in June";

    [Fact]
    public async Task Each_shares_what_they_chose_and_when_one_leaves_the_keys_say_the_same_as_the_pages()
    {
        await using var team = await ATeam.Gather(browser);
        await Around(team.Ana, "Cove", "Ana", AnaWants, AnaKeeps);
        await Around(team.Tam, "Dune", "Tam", TamWants, TamKeeps);
        await AskMaya(team.Ana, "Cove");
        await GoIn(team.Maya, "Cove");
        await Share(team.Ana, "Cove");
        await Share(team.Tam, "Dune");
        await LookSideBySide(team.Maya);

        await Leave(team.Tam);
        await ASheet.Fill(
            team.Ana,
            "Cove",
            "E1",
            new Dictionary<string, Answer> { ["soon"] = new TextAnswer(After) }
        );

        await ReadBy.Exactly(
            team.All,
            (AnaWants, [team.Ana, team.Maya]),
            (AnaKeeps, [team.Ana]),
            (TamWants, team.All),
            (TamKeeps, [team.Tam]),
            (After, [team.Ana, team.Maya])
        );
        await PrintPlanOfAna(team.Ana);
    }

    /// <summary>A room around oneself, started from the team's, with a sheet that nobody else reads yet.</summary>
    private static async Task Around(
        AMember member,
        string room,
        string name,
        string wants,
        string keeps
    )
    {
        await member.Open(ATeam.Room, "Rooms of one intervention");
        await member.Reader.Follow("Start another room in this intervention");
        await member.Reader.Type("A code name for the room", room);
        await member
            .Reader.Page.GetByLabel("Around one survivor", new() { Exact = true })
            .CheckAsync();
        await member.Reader.Type("If it is around one survivor: their code name", name);
        await member.Reader.Page.GetByLabel("For me").CheckAsync();
        await member.Reader.Press("Start the room");
        Assert.True(await member.Reader.Reads($"The room around {name}."));
        await ASheet.Fill(
            member,
            room,
            "M1",
            new Dictionary<string, Answer>
            {
                ["want"] = new TextAnswer(wants),
                ["line"] = new ListAnswer([keeps]),
            }
        );
    }

    private static async Task AskMaya(AMember member, string into)
    {
        await member.Open(ATeam.Room, "Rooms of one intervention");
        await member.Reader.Follow("Ask somebody of this room into another room");
        await member.Reader.Page.GetByLabel("Maya", new() { Exact = true }).CheckAsync();
        await member.Reader.Page.GetByLabel(into).CheckAsync();
        await member.Reader.Press("Leave the letter");
        Assert.Equal("A letter lies on their desk", await member.Reader.Heading());
    }

    private static async Task GoIn(AMember member, string room)
    {
        await member.Reader.Go("/desk");
        await member.Reader.Press("Go in");
        await member.Reader.Type("What you want to be called in it", "Maya");
        await member.Reader.Press("Go on");
        Assert.Equal(room, await member.Reader.Heading());
        await member.Reader.Go("/desk");
        Assert.True(await member.Reader.Reads("Rooms of Harbour"));
        Assert.False(await member.Reader.Reads("Dune"));
    }

    /// <summary>One answer of two goes to the team's room, and may stand on paper.</summary>
    private static async Task Share(AMember member, string room)
    {
        await Choose(member, room);
        await member.Reader.Follow("The page about paper in that room");
        await member.Reader.Press("I want to write here");
        await Choose(member, room);
        await member.Reader.Press("Share it");
    }

    private static async Task Choose(AMember member, string room)
    {
        await member.Open(room, "M1");
        await member.Reader.Follow("Share from this sheet");
        var page = member.Reader.Page;
        await page.Locator("input[name=question][value=want]").CheckAsync();
        await page.GetByLabel(ATeam.Room).CheckAsync();
        await page.GetByLabel("Until I take it back").CheckAsync();
        await page.GetByLabel("The plan may hold this copy").CheckAsync();
        await member.Reader.Press("Look at it first");
    }

    private static async Task LookSideBySide(AMember member)
    {
        var sheet = new ASheet(member, ATeam.Room, "M3");
        await sheet.Start();
        await sheet.Open();
        var words = await member.Reader.Words();
        Assert.All([AnaWants, TamWants], line => Assert.Contains(line, words));
        Assert.All([AnaKeeps, TamKeeps], line => Assert.DoesNotContain(line, words));
    }

    private static async Task Leave(AMember member)
    {
        await member.Open(ATeam.Room, "People: who can open this");
        await member.Reader.Follow("Leave this room");
        await member.Reader.Press("Leave this room for good");
        await member.Reader.Go("/desk");
        Assert.DoesNotContain(ATeam.Room + "\n", await member.Reader.Words());
    }

    private static async Task PrintPlanOfAna(AMember ana)
    {
        await ana.Open("Cove", "The plan");
        await ana.Reader.Follow("Plan for the people around Ana");
        var paper = await APrint.Of(ana.Reader, "two-survivors");
        APrint.Holds(paper, "Plan for the people around Ana", After);
        APrint.Spares(paper, TamWants);
    }
}
