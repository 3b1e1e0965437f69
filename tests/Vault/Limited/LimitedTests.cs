using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>The limited seat, on whichever engine.</summary>
public abstract partial class LimitedTests
{
    private protected abstract Task<TestNode> Open();

    [Fact]
    public async Task Seven_words_open_a_limited_seat_once()
    {
        await using var test = await Open();
        var team = await Team.Of(test, 2);
        var words = await SmallTeam.Make(team);
        Assert.Equal(7, words.Split(' ').Length);
        using (var typed = Passphrase.FromWords(words))
            Assert.Equal(Invitation.LimitedSeat, await test.Node.Seats.InvitedTo(typed));

        var rob = await Person.Join(test.Node, words, "Rob");

        using (var session = rob.Session())
            Assert.True(session.Seat.IsLimited);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Person.Join(test.Node, words, "Another")
        );
        using var room = await team[1].Open(team.Circle);
        Assert.True((await room.ReadLimitedSeat())!.HasCome);
        Assert.Equal(2, room.Members.Count);
        Assert.Empty(room.Invited);
    }

    [Fact]
    public async Task There_is_one_limited_seat_at_a_time()
    {
        await using var small = await SmallTeam.On(await Open());
        using var room = await small.Team[1].Open(small.Team.Circle);

        Assert.Null(await room.MakeLimitedSeat());
        Assert.True(await room.EndLimitedSeat());
        Assert.NotNull(await room.MakeLimitedSeat());
    }

    [Fact]
    public async Task What_the_seat_writes_is_in_no_room_and_waits_for_a_member()
    {
        await using var small = await SmallTeam.On(await Open());

        Assert.Equal(Posting.Done, await small.Write("from the seat"));

        foreach (var member in small.Team.People)
        {
            Assert.Equal(["from the seat"], await small.Waiting(member));
            Assert.Empty(await small.Team.Read(member));
        }
        Assert.Empty(await small.Read());
    }

    [Fact]
    public async Task The_seat_reads_what_was_released_with_its_day_and_nothing_of_what_the_team_says_of_it()
    {
        await using var made = await SmallTeam.On(await Open());
        await made.Team.Say(made.Team[0], "ours alone");
        var small = await made.Later(TimeSpan.FromHours(5) + TimeSpan.FromMinutes(7));

        Assert.Equal(Releasing.Done, await small.Release(small.Team[1], "to you", "Dele did"));

        using var session = small.Rob.Session();
        var opened = Assert.IsType<LimitedOpening.Opened>(await small.Limited.Open(session));
        using var room = opened.Room;
        var one = Assert.Single(room.Released);
        Assert.Equal("to you", Text.Of(one.Body));
        Assert.Equal(DateOnly.FromDateTime(small.Test.Clock.GetUtcNow().UtcDateTime), one.Day);
        Assert.Equal(["ours alone", "Dele did"], await small.Team.Read(small.Team[2]));
    }

    [Fact]
    public async Task Three_a_day_go_each_way()
    {
        await using var small = await SmallTeam.On(await Open());
        for (var i = 0; i < LimitedSeats.MostPerDay; i++)
        {
            Assert.Equal(Posting.Done, await small.Write($"from {i}"));
            Assert.Equal(Releasing.Done, await small.Release(small.Team[i % 2], $"to {i}"));
        }

        Assert.Equal(Posting.Enough, await small.Write("too much"));
        Assert.Equal(Releasing.Enough, await small.Release(small.Team[2], "too much"));
        await small.Team.Renew(small.Team[0]);
        Assert.Equal(Posting.Enough, await small.Write("too much"));
        Assert.Equal(Releasing.Enough, await small.Release(small.Team[2], "too much"));

        var later = await small.Later(TimeSpan.FromDays(1));
        Assert.Equal(Posting.Done, await later.Write("the next day"));
        Assert.Equal(Releasing.Done, await later.Release(later.Team[2], "the next day"));
    }

    [Fact]
    public async Task Of_many_posts_at_once_only_as_many_as_a_day_may_have_are_kept()
    {
        await using var small = await SmallTeam.On(await Open());

        var posted = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => small.Write($"post {i}")))
        );

        Assert.Equal(LimitedSeats.MostPerDay, posted.Count(p => p == Posting.Done));
        Assert.Equal(LimitedSeats.MostPerDay, (await small.Waiting(small.Team[0])).Count);
    }

    [Fact]
    public async Task New_keys_of_the_circle_keep_the_seat_working()
    {
        await using var small = await SmallTeam.On(await Open());
        await small.Write("first");
        await small.Release(small.Team[0], "one");
        await small.Team.Renew(small.Team[0]);
        await small.Team.Renew(small.Team[1]);
        var ines = await small.Team[0].BringIn(small.Team.Circle, "Newcomer");
        await small.Write("second");

        Assert.Equal(Releasing.Done, await small.Release(ines, "two"));

        Assert.Equal(["one", "two"], await small.Read());
        Assert.Equal(["first", "second"], await small.Waiting(small.Team[2]));
        Assert.Equal(["second"], await small.Waiting(ines));
        await small.Team[0].Give(small.Team.Circle, ines);
        Assert.Equal(["first", "second"], await small.Waiting(ines));
    }

    [Fact]
    public async Task A_seat_made_before_new_keys_can_be_taken_after_them()
    {
        await using var test = await Open();
        var team = await Team.Of(test, 3);
        var words = await SmallTeam.Make(team);
        using (var room = await team[0].Open(team.Circle))
            await room.ReleaseIfUnchanged(new(1, default), Text.Bytes("welcome"));
        await team.Renew(team[1]);
        var small = new SmallTeam(team, await Person.Join(test.Node, words, "Rob"));
        await team.Renew(team[2]);

        Assert.Equal(Posting.Done, await small.Write("here I am"));

        Assert.Equal(["welcome"], await small.Read());
        Assert.Equal(["here I am"], await small.Waiting(team[0]));
    }

    [Fact]
    public async Task A_seat_that_nobody_took_ends_when_somebody_is_out_who_may_know_its_words()
    {
        await using var test = await Open();
        var team = await Team.Of(test, 3);
        var words = await SmallTeam.Make(team);

        await team.Leave(team[0]);

        using var room = await team[1].Open(team.Circle);
        Assert.False(room.HasLimitedSeat);
        using var typed = Passphrase.FromWords(words);
        Assert.False(await test.Node.Seats.InviteIsOpen(typed));
    }

    [Fact]
    public async Task A_seat_that_nobody_took_within_72_hours_opens_nothing()
    {
        await using var test = await Open();
        var team = await Team.Of(test, 2);
        var words = await SmallTeam.Make(team);
        test.Clock.Advance(LimitedSeats.WaitsFor);
        using var typed = Passphrase.FromWords(words);

        Assert.False(await test.Node.Seats.InviteIsOpen(typed));
        var dele = await team[1].At(test.Node);
        await team.Renew(dele);

        using var room = await dele.Open(team.Circle);
        Assert.False(room.HasLimitedSeat);
    }
}

public sealed class LimitedOnSqliteTests : LimitedTests
{
    private protected override Task<TestNode> Open() => TestNode.Open();
}

public sealed class LimitedOnPostgresTests : LimitedTests
{
    private protected override Task<TestNode> Open() => TestNode.OpenOnPostgres();
}
