using Kith.Kit;
using Microsoft.Data.Sqlite;

namespace Kith.Vault.Tests;

/// <summary>Where nothing new can be stored, everything there is can still be read, and nothing is lost by reading it.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_room_with_much_new_in_it_is_read_although_the_mark_cannot_be_written()
    {
        var (test, disk) = await TestNode.OpenOnADisk();
        await using var _ = test;
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using (var room = await maya.Open(circle))
            foreach (var number in Enumerable.Range(0, 70))
                await room.Append(1, Text.Bytes($"{number}"));

        disk.IsFull = true;
        maya = await maya.At(test.Node);
        using (var room = await maya.Open(circle))
        {
            Assert.Equal(70, room.Entries.Count);
            await Assert.ThrowsAsync<SqliteException>(() => room.Append(1, Text.Bytes("more")));
        }

        Assert.True(disk.Refused >= 2, "Nothing was to be written, so nothing is shown.");
        disk.IsFull = false;
        using var after = await maya.Open(circle);
        await after.Append(1, Text.Bytes("more"));
        Assert.Equal(71, after.Entries.Count);
    }

    [Fact]
    public async Task Keys_that_wait_in_a_mailbox_open_the_room_and_are_kept_once_there_is_room()
    {
        var (test, disk) = await TestNode.OpenOnADisk();
        await using var _ = test;
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        foreach (var words in new[] { "one", "two" })
        {
            using (var session = maya.Session())
                await test.Node.Circles.Belonging.Renew(session, circle, compared: false);
            using var hers = await maya.Open(circle);
            await hers.Append(1, Text.Bytes(words));
        }

        disk.IsFull = true;
        using (var his = await dele.Open(circle))
        {
            Assert.Equal(["one", "two"], Text.Of(his));
            using var session = dele.Session();
            await Assert.ThrowsAsync<SqliteException>(() =>
                test.Node.Circles.Belonging.Renew(session, circle, compared: false)
            );
            // Room again in the middle of a request: what waits must not be left out of the ring.
            disk.IsFull = false;
            await his.Append(1, Text.Bytes("three"));
        }

        foreach (var person in new[] { dele, await dele.At(test.Node), maya })
        {
            using var room = await person.Open(circle);
            Assert.Equal(["one", "two", "three"], Text.Of(room));
        }
    }

    [Fact]
    public async Task A_room_whose_new_keys_are_due_is_read_and_gets_them_once_there_is_room()
    {
        var (test, disk) = await TestNode.OpenOnADisk();
        await using var _ = test;
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using (var room = await maya.Open(circle))
            await room.Append(1, Text.Bytes("old"));
        test.Clock.Advance(TimeSpan.FromDays(91));
        maya = await maya.At(test.Node);

        disk.IsFull = true;
        using (var room = await maya.Open(circle))
        {
            Assert.Equal(["old"], Text.Of(room));
            Assert.Equal(1u, room.Last.Held.Epoch);
        }

        disk.IsFull = false;
        using var after = await maya.Open(circle);
        Assert.Equal(2u, after.Last.Held.Epoch);
    }

    [Fact]
    public async Task What_was_given_from_earlier_waits_while_the_rest_is_read()
    {
        var (test, disk) = await TestNode.OpenOnADisk();
        await using var _ = test;
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using (var room = await maya.Open(circle))
            await room.Append(1, Text.Bytes("earlier"));
        var dele = await maya.BringIn(circle, "Dele");
        using (var room = await maya.Open(circle))
            await room.Append(1, Text.Bytes("later"));
        using (var his = await dele.Open(circle))
        using (var session = maya.Session())
            await test.Node.Circles.Belonging.GiveEarlier(session, circle, his.Me);

        disk.IsFull = true;
        using (var his = await dele.Open(circle))
            Assert.Equal(["later"], Text.Of(his));

        disk.IsFull = false;
        using var after = await dele.Open(circle);
        Assert.Equal(["earlier", "later"], Text.Of(after));
    }
}
