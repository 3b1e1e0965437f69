using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>A facilitator hands over: what is open stands on paper, and nobody reads more than before.</summary>
[Collection(ABrowser.Name)]
public sealed class HandingOverTests(ABrowser browser)
{
    private const string Page = "Hand over the facilitator’s role";
    private const string Matter = "Who speaks to the choir?";
    private const string Elsewhere = "Lagoon";

    [Fact]
    public async Task A_facilitator_hands_over()
    {
        await using var team = await ATeam.Gather(browser);
        await Example(team.Maya, "G2");
        await Example(team.Maya, "G6");
        await Decide(team);
        await using var stranger = await browser.Reader(team.Node);
        var ines = await Invite(team.Maya, stranger);

        await team.Tam.Open(ATeam.Room, Page);
        var address = team.Tam.Reader.Path;
        var paper = await APrint.Of(team.Tam.Reader, "handing-over", sides: 2);

        APrint.Holds(paper, Open());
        APrint.Spares(paper, Elsewhere);
        foreach (var member in team.All)
        {
            await member.Open(ATeam.Room, Page);
            var shown = await member.Reader.Words();
            Assert.All(Open(), words => Assert.Contains(words, shown, Ordinal));
        }
        Assert.Equal(404, (await ines.Reader.Go(address))!.Status);
        await ines.Open(Elsewhere, Page);
        var hers = await ines.Reader.Words();
        Assert.All(Open(), words => Assert.DoesNotContain(words, hers, Ordinal));
        Assert.DoesNotContain(ATeam.Room, hers, Ordinal);
        await ReadBy.Exactly(
            [.. team.All, ines],
            [
                .. Open().Select(words => (words, team.All)),
                (ATeam.Room, team.All),
                (Elsewhere, [team.Maya, ines]),
            ]
        );
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>What the sheets and the page about deciding leave open.</summary>
    private static string[] Open()
    {
        var meeting = ThePack.Worksheet("G6").Example!.Entries[0].Answers;
        var promises = ((RowsAnswer)meeting["promise"]).Rows;
        var left = ((ListAnswer)meeting["open"]).Lines;
        return [.. promises.Select(p => ((TextAnswer)p.Cells["task"]).Text), .. left, Matter];
    }

    private static Task Example(AMember member, string code) =>
        ASheet.Fill(member, ATeam.Room, code, ThePack.Worksheet(code).Example!.Entries[0].Answers);

    private static async Task Decide(ATeam team)
    {
        await team.Ana.Open(ATeam.Room, "Deciding together");
        await team.Ana.Reader.Type("What do we have to decide?", Matter);
        await team.Ana.Reader.Page.GetByLabel("A round: each says something").CheckAsync();
        await team.Ana.Reader.Press("Put it to all of us");
        Assert.True(await team.Ana.Reader.Reads(Matter));
    }

    /// <summary>Somebody whom Maya knows from another room.</summary>
    private static async Task<AMember> Invite(AMember maya, AReader reader)
    {
        await maya.Start(Elsewhere, "Maya");
        var words = await maya.Invite();
        var ines = await AMember.Join(reader, words, "ines at home");
        await ines.Enter(Elsewhere, "Ines");
        return ines;
    }
}
