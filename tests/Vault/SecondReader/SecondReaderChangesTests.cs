using System.Text;
using Kith.Kit;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>The second reader accepts every roster that a real node writes when the people of a circle change.</summary>
public sealed class SecondReaderChangesTests
{
    [Fact]
    public async Task A_removal_a_leaving_and_a_yes_that_stands_lead_from_roster_to_roster()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 5, CircleFor.Starter);
        var (dele, ines) = (await team.Mark(team[1]), await team.Mark(team[2]));
        await team.Say(team[2], "by Ines");
        await team.SayYes(team[0], dele);
        await team.SayYes(team[1], ines);
        Assert.Equal(Outcome.CarriedOut, await team.SayYes(team[3], ines));
        await team.Leave(team[4]);
        await team.Say(team[0], "by Maya");

        var epochs = SecondReaderDumpTests.WalkOf(test, team[0]).Epochs(team.Circle.ToString());

        var last = epochs[^1].End;
        Assert.Equal(3, last.Roster.Members.Count);
        Assert.DoesNotContain(last.Roster.Members, m => m.Id == ines.ToString());
        Assert.Single(last.Roster.Members, m => m.IsFor);
        Assert.Equal(dele.ToString(), Assert.Single(last.Roster.Yeses).Whom);
        Assert.Contains(epochs, e => e.End.Left.Count == 1);
    }

    [Fact]
    public async Task A_return_and_what_was_given_afterwards_keep_the_rules_from_the_first_epoch_on()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        var ines = await team.Mark(team[2]);
        await team.Say(team[2], "by Ines");
        using (var session = team[0].Session())
            await team.Belonging.SayYesToReturn(session, team.Circle, ines);
        var back = await Person.Join(test.Node, await InviteAnew(team, ines), "Ines again");
        await team.Say(back, "by Ines, back");
        var before = SecondReaderDumpTests.WalkOf(test, back).Epochs(team.Circle.ToString());
        await team[0].Give(team.Circle, back);
        await team.Read(back);

        var walk = SecondReaderDumpTests.WalkOf(test, back);

        var epochs = walk.Epochs(team.Circle.ToString());
        Assert.True(before[0].Held.Epoch > 1);
        Assert.Equal(1u, epochs[0].Held.Epoch);
        Assert.Equal(
            ["by Ines", "by Ines, back"],
            walk.Circle(team.Circle.ToString()).Select(e => Encoding.UTF8.GetString(e.Body))
        );
        var given = epochs.SelectMany(e => e.Entries).Last(e => e.Kind == 0xFF06);
        Assert.Equal(new(ines.ToString(), 1, before[0].Held.Epoch - 1), ReadGiven.Read(given.Body));
    }

    static async Task<string> InviteAnew(Team team, AuthorId whom)
    {
        using var session = team[1].Session();
        return (await team.Test.Node.Seats.InviteAnew(session, team.Circle, whom))!;
    }
}
