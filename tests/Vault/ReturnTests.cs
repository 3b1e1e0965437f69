using Kith.Kit;

namespace Kith.Vault.Tests;

/// <summary>Coming back after losing everything, and being given what was written before one came.</summary>
public sealed class ReturnTests
{
    [Fact]
    public async Task Who_lost_everything_comes_back_into_their_own_place_through_two_members()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        await team.Say(team[2], "by Ines");
        var ines = await team.Mark(team[2]);

        Assert.Null(await InviteAnew(team, team[0], ines));
        Assert.Equal(Outcome.Said, await SayYesToReturn(team, team[0], ines));
        var words = await InviteAnew(team, team[1], ines);
        var back = await Person.Join(test.Node, words!, "Ines again");

        Assert.Equal(ines, await team.Mark(back));
        await team.Say(back, "by Ines, back");
        Assert.IsType<Opening.Forbidden>(await team.Try(team[2]));
        using (var room = await team[0].Open(team.Circle))
        {
            Assert.Equal([ines, ines], room.Entries.Select(e => e.Author));
            Assert.Equal(3, room.Members.Count);
            Assert.Empty(room.Membership.Yeses);
        }
        Assert.Equal(["by Ines, back"], await team.Read(back));
        await team[0].Give(team.Circle, back);
        Assert.Equal(["by Ines", "by Ines, back"], await team.Read(back));
        await Secrets.AssertReadsNoneOf(test, team[2], "by Ines, back");
    }

    [Fact]
    public async Task A_yes_to_a_removal_is_no_yes_to_a_return()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        var ines = await team.Mark(team[2]);
        await team.SayYes(team[0], ines);

        Assert.Null(await InviteAnew(team, team[1], ines));
        Assert.Equal(Outcome.Said, await SayYesToReturn(team, team[1], ines));
        Assert.IsType<Opening.Opened>(await team.Try(team[2]));
    }

    [Fact]
    public async Task The_place_of_the_person_a_circle_is_for_is_given_to_nobody()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3, CircleFor.Starter);
        var maya = await team.Mark(team[0]);

        Assert.Equal(Outcome.Refused, await SayYesToReturn(team, team[1], maya));
        Assert.Null(await InviteAnew(team, team[2], maya));
    }

    [Fact]
    public async Task What_was_sealed_to_an_invite_is_not_given_again()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        await team.Say(team[0], "before");
        string words;
        using (var session = team[0].Session())
            words = (await test.Node.Seats.Invite(session, team.Circle))!;
        uint invited;
        using (var room = await team[0].Open(team.Circle))
            invited = room.Last.Held.Epoch;
        await team.Renew(team[1]);
        await team.Say(team[1], "between");

        var ines = await Person.Join(test.Node, words, "Ines");

        Assert.Equal(["between"], await team.Read(ines));
        var mark = await team.Mark(ines);
        using var open = await team[0].Open(team.Circle);
        Assert.Equal(
            Enumerable.Range(1, (int)invited - 1).Select(n => (uint)n),
            open.Gifts.Before(mark).Select(h => h.Epoch)
        );
    }

    [Fact]
    public async Task What_was_written_before_is_given_after_joining_and_the_log_says_by_whom()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        await team.Say(team[0], "before");
        var ines = await team[0].BringIn(team.Circle, "Ines");
        await team.Say(team[1], "after");
        Assert.Equal(["after"], await team.Read(ines));

        await team[1].Give(team.Circle, ines);

        Assert.Equal(["before", "after"], await team.Read(ines));
        Assert.Equal(["before", "after"], await team.Read(ines));
        using var room = await ines.Open(team.Circle);
        var act = room.Acts.Last(a => a.What == ActKind.GaveEarlier);
        Assert.Equal(await team.Mark(team[1]), act.By);
        Assert.Equal(room.Me, act.Whom);
        Assert.Equal(await team.Read(team[0]), Text.Of(room));
    }

    [Fact]
    public async Task There_is_nothing_more_to_give_to_who_has_it_all()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        using var session = team[0].Session();
        var dele = await team.Mark(team[1]);

        var again = await team.Belonging.GiveEarlier(session, team.Circle, dele);
        var self = await team.Belonging.GiveEarlier(session, team.Circle, await team.Mark(team[0]));

        Assert.Equal((Outcome.Refused, Outcome.Refused), (again, self));
    }

    [Fact]
    public async Task Who_came_later_gives_what_they_have_and_another_the_rest()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var team = new Team(test, circle, [maya]);
        await team.Say(maya, "one");
        var dele = await maya.BringIn(circle, "Dele");
        await team.Say(maya, "two");
        var ines = await maya.BringIn(circle, "Ines");
        await team.Say(maya, "three");

        await dele.Give(circle, ines);
        Assert.Equal(["two", "three"], await team.Read(ines));
        await maya.Give(circle, ines);
        Assert.Equal(["one", "two", "three"], await team.Read(ines));
    }

    [Fact]
    public async Task Earlier_keys_that_lead_nowhere_do_not_close_the_room()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        await team.Say(team[0], "before");
        var ines = await team[0].BringIn(team.Circle, "Ines");
        using (var session = team[1].Session())
        {
            using var room = await team[1].Open(team.Circle);
            using var hers = await ines.Open(team.Circle);
            var member = room.Last.Roster.By(hers.Me)!;
            using var author = Sealing.SigningKey.FromSeed(room.Last.Held.AuthorSeed.Bytes);
            var post = new Post(session.At(test.Node), author);
            var wrong = room.Held[0] with { Epoch = hers.Held[0].Epoch - 1 };
            await post.Add(member, wrong);
            var said = new Given(hers.Me, wrong.Epoch, wrong.Epoch);
            Change[] changes =
            [
                .. room.Signed(new Note(Kinds.Given, said.Write())),
                .. post.Changes,
            ];
            Assert.True(await test.Store.Commit(Batch.Of(changes)));
        }
        await team.Say(team[0], "after");

        Assert.Equal(["after"], await team.Read(ines));
    }

    static async Task<string?> InviteAnew(Team team, Person by, AuthorId whom)
    {
        using var session = by.Session();
        return await team.Test.Node.Seats.InviteAnew(session, team.Circle, whom);
    }

    static async Task<Outcome> SayYesToReturn(Team team, Person by, AuthorId whom)
    {
        using var session = by.Session();
        return await team.Belonging.SayYesToReturn(session, team.Circle, whom);
    }
}
