using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

public sealed class StoreCheckTests
{
    [Fact]
    public async Task A_store_in_use_is_sound_on_SQLite()
    {
        await using var test = await TestNode.Open();
        await AssertSound(test);
    }

    [Fact]
    public async Task A_store_in_use_is_sound_on_PostgreSQL()
    {
        await using var test = await TestNode.OpenOnPostgres();
        await AssertSound(test);
    }

    [Fact]
    public async Task What_is_missing_cut_or_from_the_future_is_counted()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        await team.Say(team[0], "one");
        await team.Say(team[0], "two");
        StreamId stream;
        using (var room = await team[0].Open(team.Circle))
            stream = room.Last.Held.Stream;
        var items = await test.Store.Read(stream, 0);
        var last = items[^1];
        var row = StolenDatabase.Of(test).Rows[0];

        await test.Store.Commit(
            Batch.Of(
                new Change.Drop(stream, items[^2].Seq),
                new Change.Drop(stream, last.Seq),
                new Change.Append(stream, new(last.Seq, last.Sealed[..^1])),
                new Change.DropRow(row.Seat, row.Slot, row.Tag)
            )
        );

        var check = await StoreCheck.Of(test.Store, test.Folder);
        Assert.False(check.IsSound);
        Assert.Equal((1, 1), (check.OddSeats, check.OddSizes));
        Assert.Equal(1, check.Gaps);
    }

    [Fact]
    public async Task A_mailbox_whose_first_letters_were_taken_is_no_gap()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        await team.Renew(team[0]);
        await team.Renew(team[0]);
        using (var session = team[1].Session())
        {
            var mailbox = Mailbox.Of(session.Seat.BoxPublic);
            var letters = await test.Store.Read(mailbox, 0);
            Assert.True(letters.Count > 1, "There are too few letters to take one.");
            await test.Store.Commit(Batch.Of(new Change.Drop(mailbox, letters[0].Seq)));
        }

        var check = await StoreCheck.Of(test.Store, test.Folder);

        Assert.True(check.IsSound);
        Assert.Equal((0, 1), (check.Gaps, check.Mailboxes));
    }

    static async Task AssertSound(TestNode test)
    {
        var team = await Team.Of(test, 3);
        await team.Say(team[1], new string('x', 10_000));
        await team.SayYes(team[0], await team.Mark(team[2]));
        using (var session = team[0].Session())
        {
            await test.Node.Drafts.Keep(test.Node.Drafts.Token(session, "a"), Chance.Bytes(9));
            Assert.NotNull(await test.Node.Seats.Invite(session, team.Circle));
        }

        var check = await StoreCheck.Of(test.Store, test.Folder);

        Assert.True(check.IsSound, $"{check}");
        Assert.Equal(4, check.Seats);
        Assert.Equal(0, check.Gaps);
    }
}
