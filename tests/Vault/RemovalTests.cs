using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

public sealed class RemovalTests
{
    [Fact]
    public async Task One_member_alone_cannot_remove_another()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        var ines = await team.Mark(team[2]);

        Assert.Equal(Outcome.Said, await team.SayYes(team[0], ines));
        Assert.Equal(Outcome.Refused, await team.SayYes(team[0], ines));
        await team.Renew(team[0]);

        using var room = await team[2].Open(team.Circle);
        Assert.Equal(3, room.Members.Count);
        Assert.Equal(2, room.Membership.Needed(ines, YesTo.Removal));
        Assert.Single(room.Membership.Yeses);
    }

    [Fact]
    public async Task Two_members_remove_a_third_and_new_keys_are_made_at_once()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        var ines = await team.Mark(team[2]);
        await team.Say(team[2], "before");
        await team.SayYes(team[0], ines);

        Assert.Equal(Outcome.CarriedOut, await team.SayYes(team[1], ines));

        await team.Say(team[0], "after");
        Assert.IsType<Opening.Forbidden>(await team.Try(team[2]));
        Assert.Equal(["before", "after"], await team.Read(team[1]));
        using var room = await team[0].Open(team.Circle);
        Assert.DoesNotContain(ines, room.Members);
        Assert.Empty(room.Membership.Yeses);
        Assert.Equal(NewKeys.Removal, room.Acts[^1].Why);
    }

    [Fact]
    public async Task In_a_circle_of_two_one_yes_is_enough()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);

        var outcome = await team.SayYes(team[0], await team.Mark(team[1]));

        Assert.Equal(Outcome.CarriedOut, outcome);
        Assert.IsType<Opening.Forbidden>(await team.Try(team[1]));
    }

    [Fact]
    public async Task Nobody_removes_themselves_or_somebody_who_is_not_there()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);

        var me = await team.SayYes(team[0], await team.Mark(team[0]));
        var nobody = await team.SayYes(team[0], new(Chance.Identity()));

        Assert.Equal((Outcome.Refused, Outcome.Refused), (me, nobody));
    }

    [Fact]
    public async Task Nobody_can_remove_the_person_a_circle_is_for()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 4, CircleFor.Starter);
        var maya = await team.Mark(team[0]);

        foreach (var person in team.People.Skip(1))
            Assert.Equal(Outcome.Refused, await team.SayYes(person, maya));

        using var room = await team[3].Open(team.Circle);
        Assert.Equal(maya, room.Membership.For);
        Assert.False(room.Membership.IsPossible(maya, YesTo.Removal));
        Assert.False(room.Membership.IsPossible(maya, YesTo.Return));
    }

    [Fact]
    public async Task The_person_a_circle_is_for_can_be_invited_later_by_its_starter_and_only_once()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2, CircleFor.Invited);
        using var starter = team[0].Session();
        using var other = team[1].Session();

        Assert.Null(await test.Node.Seats.InviteWhomItIsFor(other, team.Circle));
        var words = await test.Node.Seats.InviteWhomItIsFor(starter, team.Circle);
        Assert.Null(await test.Node.Seats.InviteWhomItIsFor(starter, team.Circle));

        var survivor = await Person.Join(test.Node, words!, "Ines");
        var mark = await team.Mark(survivor);
        Assert.Equal(Outcome.Refused, await team.SayYes(team[0], mark));
        Assert.Equal(Outcome.Refused, await team.SayYes(team[1], mark));
        using var room = await team[1].Open(team.Circle);
        Assert.Equal(mark, room.Membership.For);
    }

    [Fact]
    public async Task A_yes_can_be_taken_back_before_it_is_carried_out()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        var ines = await team.Mark(team[2]);
        await team.SayYes(team[0], ines);
        using (var session = team[0].Session())
            Assert.Equal(Outcome.Said, await team.Belonging.TakeBack(session, team.Circle, ines));

        Assert.Equal(Outcome.Said, await team.SayYes(team[1], ines));

        Assert.IsType<Opening.Opened>(await team.Try(team[2]));
        Assert.Equal(Outcome.CarriedOut, await team.SayYes(team[0], ines));
        Assert.IsType<Opening.Forbidden>(await team.Try(team[2]));
    }

    [Fact]
    public async Task The_person_asked_to_go_cannot_make_a_yes_lapse_by_new_keys()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        var ines = await team.Mark(team[2]);
        await team.SayYes(team[0], ines);
        await team.Renew(team[2]);
        await team[2].BringIn(team.Circle, "Tomas");

        Assert.Equal(Outcome.CarriedOut, await team.SayYes(team[1], ines));

        Assert.IsType<Opening.Forbidden>(await team.Try(team[2]));
    }

    [Fact]
    public async Task An_invitation_is_taken_back_by_one_member()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        string? words;
        using (var session = team[0].Session())
            words = await test.Node.Seats.Invite(session, team.Circle);
        AuthorId invited;
        using (var room = await team[1].Open(team.Circle))
            invited = Assert.Single(room.Invited);

        Assert.Equal(Outcome.CarriedOut, await team.SayYes(team[1], invited));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Person.Join(test.Node, words!, "Tomas")
        );
        Assert.Equal(3, (await team[0].Open(team.Circle)).Members.Count);
    }

    [Fact]
    public async Task Who_leaves_reads_on_nothing_and_the_next_member_to_open_makes_new_keys()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        await team.Say(team[0], "before");
        using var still = await team[2].Open(team.Circle);

        Assert.Equal(Outcome.Said, await team.Leave(team[2]));

        Assert.IsType<Opening.Forbidden>(await team.Try(team[2]));
        Assert.Null(await still.Append(1, Text.Bytes("may I?")));
        Assert.Equal(Outcome.Refused, await team.Leave(team[2]));
        await team.Say(team[1], "after");
        using var room = await team[0].Open(team.Circle);
        Assert.Equal(["before", "after"], Text.Of(room));
        Assert.Equal(2, room.Members.Count);
        Assert.Equal(NewKeys.Leaving, room.Acts[^1].Why);
        await Secrets.AssertReadsNoneOf(test, team[2], "after");
    }

    [Fact]
    public async Task A_room_that_is_open_while_somebody_leaves_gets_new_keys_before_anything_is_written()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        using var open = await team[0].Open(team.Circle);
        await team.Leave(team[2]);

        Assert.NotNull(await open.Append(1, Text.Bytes("not for Ines")));

        Assert.Equal(2, open.Members.Count);
        Assert.Equal(["not for Ines"], await team.Read(team[1]));
        await Secrets.AssertReadsNoneOf(test, team[2], "not for Ines");
    }

    [Fact]
    public async Task The_person_a_circle_is_for_may_leave_and_the_last_one_stays()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2, CircleFor.Starter);

        Assert.Equal(Outcome.Said, await team.Leave(team[0]));

        using var room = await team[1].Open(team.Circle);
        Assert.Null(room.Membership.For);
        Assert.Single(room.Members);
        Assert.Equal(Outcome.Refused, await team.Leave(team[1]));
    }

    [Fact]
    public async Task Somebody_who_joins_after_another_left_makes_the_new_keys_without_them()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        string? words;
        using (var session = team[0].Session())
            words = await test.Node.Seats.Invite(session, team.Circle);
        await team.Leave(team[1]);

        var ines = await Person.Join(test.Node, words!, "Ines");

        Assert.IsType<Opening.Forbidden>(await team.Try(team[1]));
        using var room = await ines.Open(team.Circle);
        Assert.Equal(2, room.Members.Count);
    }

    [Fact]
    public async Task The_notebook_and_other_circles_of_who_is_removed_are_untouched()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        var dele = team[1];
        var other = await dele.Start();
        var friend = await dele.BringIn(other, "Ade");
        using (var room = await dele.Open(other))
            await room.Append(1, Text.Bytes("ours"));
        using (var session = dele.Session())
        using (var notebook = await Notebook(test, session))
            await notebook.Append(1, Text.Bytes("mine"));
        var mark = await team.Mark(dele);
        var before = await Secrets.StreamsOf(test, dele, other);

        await team.SayYes(team[0], mark);
        await team.SayYes(team[2], mark);

        Assert.Equal(before, await Secrets.StreamsOf(test, dele, other));
        using var again = dele.Session();
        using var his = await Notebook(test, again);
        Assert.Equal(["mine"], Text.Of(his));
        using var theirs = await friend.Open(other);
        Assert.NotNull(await theirs.Append(1, Text.Bytes("still ours")));
        using var read = await dele.Open(other);
        Assert.Equal(["ours", "still ours"], Text.Of(read));
    }

    [Fact]
    public async Task A_removed_member_opens_none_of_500_later_entries()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        var ines = await team.Mark(team[2]);
        await team.Say(team[2], "readable");
        await team.SayYes(team[0], ines);
        await team.SayYes(team[1], ines);
        using (var room = await team[0].Open(team.Circle))
            for (var i = 0; i < 500; i++)
                await room.Append(1, Text.Bytes($"not for Ines {i}"));
        await team.Renew(team[1]);

        await Secrets.AssertReadsNoneOf(test, team[2], "not for Ines");
    }

    static async Task<Room> Notebook(TestNode test, Session session) =>
        Assert.IsType<Opening.Opened>(await test.Node.Circles.OpenNotebook(session)).Room;
}
