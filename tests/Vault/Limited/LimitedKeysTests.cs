using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>What keys open and what they do not, when somebody is out, when it is ended, and when stored bytes were changed.</summary>
public abstract partial class LimitedTests
{
    [Fact]
    public async Task A_removed_member_releases_nothing_and_reads_nothing_written_later()
    {
        await using var small = await SmallTeam.On(await Open());
        var (team, out_) = (small.Team, small.Team[2]);
        await small.Write("before");
        var (held, mail) = await Turns.Held(out_, team.Circle);
        using var keys = held;
        Assert.Single(mail);
        var gone = await team.Mark(out_);
        await team.SayYes(team[0], gone);
        await team.SayYes(team[1], gone);

        await small.Write("after");
        await small.Release(team[0], "to you");

        Assert.IsType<Opening.Forbidden>(await team.Try(out_));
        Assert.Empty(await Turns.OpenedBy(keys, small.Test, "after"u8.ToArray()));
        Assert.Empty(await Turns.OpenedBy(keys, small.Test, "to you"u8.ToArray()));
        Assert.Equal(["to you"], await small.Read());
        await Turns.ForgeRelease(keys, small.Test, out_);
        using var session = small.Rob.Session();
        Assert.IsType<LimitedOpening.Unreadable>(await small.Limited.Open(session));
    }

    [Fact]
    public async Task Ending_it_leaves_five_dead_rows_and_nothing_that_was_said()
    {
        await using var small = await SmallTeam.On(await Open());
        await small.Write("from the seat");
        await small.Release(small.Team[0], "to the seat");
        await small.Team.Renew(small.Team[1]);

        Assert.True(await small.End(small.Team[2]));

        Assert.IsType<SignIn.Nothing>(await small.SignIn());
        using (var session = small.Rob.Session())
            Assert.IsType<LimitedOpening.Over>(await small.Limited.Open(session));
        Assert.Equal(Posting.Over, await small.Write("more"));
        Assert.Equal(Releasing.Over, await small.Release(small.Team[0], "more"));
        using var room = await small.Team[1].Open(small.Team.Circle);
        Assert.Null(await room.ReadLimitedSeat());
        Assert.All(await Dump.SeatsOf(small.Test), rows => Assert.Equal(5, rows));
    }

    [Fact]
    public async Task Closing_the_circle_for_good_ends_the_seat()
    {
        await using var test = await Open();
        var team = await Team.Of(test, 1);
        var small = new SmallTeam(
            team,
            await Person.Join(test.Node, await SmallTeam.Make(team), "Rob")
        );
        using (var room = await team[0].Open(team.Circle))
        {
            Assert.True(await room.SayEnd(isYes: true));
            Assert.True(await room.End());
        }

        Assert.IsType<SignIn.Nothing>(await small.SignIn());
        Assert.IsType<Opening.Closed>(await team.Try(team[0]));
    }

    [Fact]
    public async Task Everybody_sees_the_same_members_and_the_audit_agrees()
    {
        await using var small = await SmallTeam.On(await Open());
        await small.Team.Renew(small.Team[1]);
        await small.Team[0].BringIn(small.Team.Circle, "Newcomer");
        using var session = small.Team[0].Session();

        var audit = await Audit.Of(small.Test.Node, session, small.Team.Circle);

        Assert.True(audit!.Agrees);
        Assert.Equal(4, audit.Reaches.Count);
    }

    [Fact]
    public async Task A_limited_seat_has_nothing_to_change_and_starts_no_circle()
    {
        await using var small = await SmallTeam.On(await Open());
        using var session = small.Rob.Session();
        using var current = Passphrase.FromWords(small.Rob.Words);
        using var other = Passphrase.FromWords("quite another passphrase");
        var locks = small.Test.Node.Locks;

        Assert.IsType<SeatAct.NotYou>(await locks.ChangePassphrase(session, "Rob", current, other));
        Assert.IsType<SeatAct.NotYou>(await locks.SetSecond(session, "Rob", current, other));
        Assert.IsType<SeatAct.NotYou>(await locks.Renew(session, "Rob", current, other));
        Assert.IsType<SeatAct.NotYou>(await locks.PrintSheet(session, "Rob", current));
        Assert.IsType<SeatAct.NotYou>(await locks.Close(session, "Rob", current));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            small.Test.Node.Circles.Start(session)
        );
    }

    [Fact]
    public async Task Its_keys_open_nothing_of_the_team_in_a_full_dump()
    {
        await using var small = await SmallTeam.On(await Open());
        var (team, other) = (small.Team, await small.Team[0].Start());
        await team.Say(team[0], "ours alone");
        using (var room = await team[0].Open(other))
            await room.Append(1, Text.Bytes("another room"));
        await team[1].BringIn(team.Circle, "Newcomer");
        await small.Write("from the seat");
        await small.Release(team[1], "to the seat");

        var opened = await Dump.OpenedBy(small.Test, small.Rob);

        Assert.Equal(
            ["to the seat"],
            opened.Where(o => o.Kind < Kinds.FirstReserved && o.IsRoom).Select(o => o.Text)
        );
        Assert.Equal(["from the seat"], opened.Where(o => !o.IsRoom).Select(o => o.Text));
        Assert.All(opened.Where(o => o.IsRoom), o => Assert.Equal(0u, o.Minutes % (24 * 60)));
        Assert.All(
            opened.Where(o => o.IsRoom),
            o => Assert.True(o.Kind is LimitedSeats.PostKind or Kinds.TurnBegun or Kinds.TurnOver)
        );
        using var session = small.Rob.Session();
        Assert.Empty(await small.Test.Node.Circles.List(session));
        foreach (var circle in new[] { team.Circle, other })
            Assert.IsType<Opening.Absent>(await small.Test.Node.Circles.Open(session, circle));
        foreach (var member in team.People)
            Assert.False(await Dump.Names(small.Test, small.Rob, await team.Mark(member)));
    }

    [Fact]
    public async Task A_member_who_gets_new_keys_for_their_seat_goes_on_releasing()
    {
        await using var small = await SmallTeam.On(await Open());
        await small.Write("first");
        using (var session = small.Team[1].Session())
        {
            using var current = Passphrase.FromWords(small.Team[1].Words);
            using var chosen = Passphrase.FromWords("quite another passphrase");
            var locks = small.Test.Node.Locks;
            Assert.IsType<SeatAct.Done>(
                await locks.Renew(session, small.Team[1].Name, current, chosen)
            );
        }
        var dele = (await small.Test.SignIn(small.Team[1].Name, "quite another passphrase"))!;

        Assert.Equal(Posting.Done, await small.Write("second"));
        Assert.Equal(Releasing.Done, await small.Release(dele, "to you"));

        Assert.Equal(["to you"], await small.Read());
        Assert.Equal(["first", "second"], await small.Waiting(small.Team[0]));
        Assert.Equal(["first", "second"], await small.Waiting(dele));
    }

    [Fact]
    public async Task A_snapshot_of_the_room_knows_the_seat()
    {
        await using var small = await SmallTeam.On(await Open(), count: 2);
        using (var room = await small.Team[0].Open(small.Team.Circle))
            room.Keep(default);
        await small.Write("waiting");
        using var session = small.Team[0].Session();

        var opening = await small.Test.Node.Circles.Resume(session, small.Team.Circle);

        using var resumed = Assert.IsType<Opening.Opened>(opening).Room;
        Assert.NotNull(resumed.Folded);
        Assert.Single((await resumed.ReadLimitedSeat())!.Posts);
        var said = new Note(1, default);
        Assert.Equal(Releasing.Done, await resumed.ReleaseIfUnchanged(said, Text.Bytes("to you")));
    }

    [Fact]
    public async Task What_somebody_changed_in_its_room_does_not_keep_the_circle_from_new_keys()
    {
        await using var small = await SmallTeam.On(await Open());
        await small.Release(small.Team[0], "one");
        using (var session = small.Rob.Session())
        {
            var noise = Chance.Bytes(2104);
            var stream = session.Seat.Passage!.Stream;
            Assert.True(
                await small.Test.Store.Commit(Batch.Of(new Change.Overwrite(stream, 1, noise)))
            );
        }

        Assert.Equal(Releasing.Broken, await small.Release(small.Team[0], "two"));
        using (var session = small.Rob.Session())
            Assert.IsType<LimitedOpening.Unreadable>(await small.Limited.Open(session));
        Assert.Equal(Outcome.CarriedOut, await small.Team.Renew(small.Team[1]));

        using var room = await small.Team[1].Open(small.Team.Circle);
        Assert.False(room.HasLimitedSeat);
        Assert.IsType<SignIn.Nothing>(await small.SignIn());
    }

    [Fact]
    public async Task After_a_backup_the_seat_writes_once_the_team_has_looked_and_an_ended_one_stays_ended()
    {
        await using var small = await SmallTeam.On(await Open());
        await small.Release(small.Team[0], "one");
        await using var backup = await Backup.Of(small.Test);
        var (node, _, _) = await backup.Revive(small.Test.Postgres is not null);
        using (node)
        {
            var (rob, maya) = (await small.Rob.At(node), await small.Team[0].At(node));
            using var session = rob.Session();
            Assert.Equal(Posting.Waiting, await node.LimitedSeats.Post(session, Text.Bytes("x")));
            (await maya.Open(small.Team.Circle)).Dispose();
            Assert.Equal(Posting.Done, await node.LimitedSeats.Post(session, Text.Bytes("x")));
        }

        await small.End(small.Team[1]);

        var (later, _, _) = await backup.Revive(small.Test.Postgres is not null);
        using var _ = later;
        using var words = Passphrase.FromWords(small.Rob.Words);
        Assert.IsType<SignIn.Nothing>(await later.Seats.Open(small.Rob.Name, words));
    }

    [Fact]
    public async Task A_store_with_a_limited_seat_looks_like_one_without()
    {
        await using var small = await SmallTeam.On(await Open());
        await small.Write("from the seat");
        await small.Release(small.Team[0], "to the seat");
        await small.Team.Renew(small.Team[1]);
        await SeatIsUsual(small.Test);
        await small.End(small.Team[2]);
        await SeatIsUsual(small.Test);
    }

    static async Task SeatIsUsual(TestNode test)
    {
        var check = await StoreCheck.Of(test.Store, test.Folder);
        Assert.True(check.IsSound);
        Assert.Equal(4, check.Seats);
        Assert.All(await Dump.SeatsOf(test), rows => Assert.Equal(5, rows));
    }

    [Fact]
    public async Task What_is_put_back_is_noticed_by_the_seat()
    {
        await using var small = await SmallTeam.On(await Open());
        await small.Release(small.Team[0], "one");
        await small.Read();
        await small.Release(small.Team[0], "two");
        await small.Read();
        using (var session = small.Rob.Session())
        {
            await small.Test.Node.Circles.NoteSeen(session);
            var stream = session.Seat.Passage!.Stream;
            Assert.True(await small.Test.Store.Commit(Batch.Of(new Change.Drop(stream, 2))));
        }

        var again = await small.Rob.At(small.Test.Node);

        using var later = again.Session();
        Assert.IsType<LimitedOpening.Unreadable>(await small.Limited.Open(later));
    }
}
