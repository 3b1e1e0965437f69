using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Its author can take an entry away. Nobody else can, and nothing else changes.</summary>
public sealed class DeletionTests
{
    [Fact]
    public async Task What_is_deleted_is_gone_for_everybody_on_SQLite()
    {
        await using var test = await TestNode.Open();
        await IsGone(test);
    }

    [Fact]
    public async Task What_is_deleted_is_gone_for_everybody_on_PostgreSQL()
    {
        await using var test = await TestNode.OpenOnPostgres();
        await IsGone(test);
    }

    [Fact]
    public async Task Runs_ends_and_earlier_epochs_can_be_deleted_and_writing_goes_on()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        await Write(dele, circle, "d1", "d2", "d3");
        await Write(maya, circle, "m1", "m2");
        await maya.BringIn(circle, "Ines");
        await Write(dele, circle, "d4");
        await Write(maya, circle, "m3");
        await Write(dele, circle, "d5", "d6");

        await Delete(dele, circle, "d1", "d2", "d3");
        await Delete(dele, circle, "d6");
        await Delete(maya, circle, "m1", "m3");
        await Delete(dele, circle, "d4", "d5");
        await Write(dele, circle, "d7");
        await Write(maya, circle, "m4");

        using var fresh = await Fresh(test, maya, circle);
        Assert.Equal(["m2", "d7", "m4"], Text.Of(fresh));
        Assert.Equal(8, fresh.Gone.Count);
    }

    [Fact]
    public async Task The_notebook_forgets_what_its_owner_deletes()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var session = maya.Session();
        using (var notebook = Opened(await test.Node.Circles.OpenNotebook(session)))
        {
            await notebook.Append(1, Text.Bytes("first"));
            await notebook.Append(1, Text.Bytes("second"));
            Assert.True(await notebook.Delete([notebook.Entries[0].Seq]));
        }

        using var again = Opened(await test.Node.Circles.OpenNotebook(session));

        Assert.Equal(["second"], Text.Of(again));
    }

    [Fact]
    public async Task Nobody_deletes_what_another_wrote()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        await Write(maya, circle, "hers");
        using var his = await dele.Open(circle);

        Assert.False(await his.Delete([his.Entries[0].Seq]));
        Assert.False(await his.Delete([12345]));

        using var fresh = await Fresh(test, maya, circle);
        Assert.Equal(["hers"], Text.Of(fresh));
    }

    [Fact]
    public async Task A_tombstone_for_what_another_wrote_is_passed_over()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        await Write(maya, circle, "hers");
        using var his = await dele.Open(circle);
        var (epoch, seq, trace) = await Trace(test, his, 0);

        await his.AppendOwn(Kinds.Tombstone, () => new Tombstone(epoch, seq, trace).Write());

        using var fresh = await Fresh(test, maya, circle);
        Assert.Equal(["hers"], Text.Of(fresh));
        Assert.Empty(fresh.Gone);
    }

    [Fact]
    public async Task A_member_who_destroys_an_entry_cannot_pass_it_off_as_deleted()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        await Write(maya, circle, "hers");
        await Write(dele, circle, "his");
        using var his = await dele.Open(circle);
        var (epoch, seq, hers) = await Trace(test, his, 0);
        var stream = his.Last.Held.Stream;
        var mine = hers with { Author = his.MyKey, AuthorSeq = 0 };
        foreach (var trace in new[] { hers, mine, mine with { Whole = default } })
            await his.AppendOwn(Kinds.Tombstone, () => new Tombstone(epoch, seq, trace).Write());
        var item = (await test.Store.Read(stream, seq))[0];
        Assert.True(
            await test.Store.Commit(
                Batch.Of(new Change.Overwrite(stream, seq, Chance.Bytes(item.Sealed.Length)))
            )
        );

        Assert.IsType<Opening.Unreadable>(await TryFresh(test, maya, circle));
    }

    [Fact]
    public async Task A_roster_cannot_be_deleted_by_who_wrote_it()
    {
        await using var test = await TestNode.Open();
        var (maya, _, circle) = await Two(test);
        await Write(maya, circle, "one");
        using var hers = await maya.Open(circle);
        Assert.False(await hers.Delete([hers.Entries[0].Seq - 1]));
        var held = hers.Held[0];
        var roster = (await test.Store.Read(held.Stream, 0))[0];
        var room = new byte[EntryFormat.RoomFor(roster.Sealed.Length)];
        var trace = EntryFormat.Open(held.LogKey, roster, room)!.Value.Trace;
        await hers.AppendOwn(Kinds.Tombstone, () => new Tombstone(1, 0, trace).Write());
        await test.Store.Commit(
            Batch.Of(new Change.Overwrite(held.Stream, 0, Chance.Bytes(roster.Sealed.Length)))
        );

        Assert.IsType<Opening.Unreadable>(await TryFresh(test, maya, circle));
    }

    [Fact]
    public async Task What_comes_back_from_an_old_copy_of_the_disk_is_not_shown()
    {
        await using var test = await TestNode.Open();
        var (maya, _, circle) = await Two(test);
        await Write(maya, circle, "secret", "other");
        using var room = await maya.Open(circle);
        var stream = room.Last.Held.Stream;
        var (_, seq, _) = await Trace(test, room, 0);
        var old = (await test.Store.Read(stream, seq))[0];
        await room.Delete([room.Entries[0].Seq]);

        Assert.True(
            await test.Store.Commit(Batch.Of(new Change.Overwrite(stream, seq, old.Sealed)))
        );

        using var fresh = await Fresh(test, maya, circle);
        Assert.Equal(["other"], Text.Of(fresh));
    }

    [Fact]
    public async Task Deleting_while_others_write_loses_nothing()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        await Write(maya, circle, [.. Enumerable.Range(0, 20).Select(i => $"m{i}")]);

        await Task.WhenAll(
            Task.Run(() => Write(dele, circle, [.. Enumerable.Range(0, 20).Select(i => $"d{i}")])),
            Task.Run(async () =>
            {
                for (var i = 0; i < 20; i += 2)
                    await Delete(maya, circle, $"m{i}");
            })
        );

        using var fresh = await Fresh(test, maya, circle);
        Assert.Equal(30, fresh.Entries.Count);
        Assert.Equal(10, fresh.Gone.Count);
    }

    static async Task IsGone(TestNode test)
    {
        var (maya, dele, circle) = await Two(test);
        await Write(maya, circle, "before", "secret", "after");
        using (var room = await maya.Open(circle))
        {
            var (_, seq, _) = await Trace(test, room, 1);
            var before = (await test.Store.Read(room.Last.Held.Stream, seq))[0];
            await Delete(maya, circle, "secret");
            var now = (await test.Store.Read(room.Last.Held.Stream, seq))[0];
            Assert.Equal(before.Sealed.Length, now.Sealed.Length);
            Assert.NotEqual(before.Sealed.ToArray()[..64], now.Sealed.ToArray()[..64]);
        }

        using var read = await Fresh(test, dele, circle);

        Assert.Equal(["before", "after"], Text.Of(read));
        Assert.Equal(
            (read.Members[0], 1L),
            (read.Gone[0].Author, read.Gone[0].Seq - read.Entries[0].Seq)
        );
    }

    static async Task<(Person Maya, Person Dele, CircleId Circle)> Two(TestNode test)
    {
        var maya = await test.Keeper();
        var circle = await maya.Start();
        return (maya, await maya.BringIn(circle, "Dele", mayReadEarlier: true), circle);
    }

    static async Task Write(Person person, CircleId circle, params string[] texts)
    {
        using var room = await person.Open(circle);
        foreach (var text in texts)
            Assert.NotNull(await room.Append(1, Text.Bytes(text)));
    }

    static async Task Delete(Person person, CircleId circle, params string[] texts)
    {
        using var room = await person.Open(circle);
        var seqs = room.Entries.Where(e => texts.Contains(Text.Of(e))).Select(e => e.Seq);
        Assert.True(await room.Delete([.. seqs]));
    }

    static async Task<(uint Epoch, long Seq, Trace Trace)> Trace(
        TestNode test,
        Room room,
        int entry
    )
    {
        var seq = room.Entries[entry].Seq - room.Last.Roster.First;
        var item = (await test.Store.Read(room.Last.Held.Stream, seq))[0];
        var space = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
        var opened = EntryFormat.Open(room.Last.Log.Key, item, space)!.Value;
        return (room.Last.Held.Epoch, seq, opened.Trace);
    }

    static async Task<Room> Fresh(TestNode test, Person person, CircleId circle) =>
        Opened(await TryFresh(test, person, circle));

    /// <summary>To somebody who verified nothing of it before.</summary>
    static async Task<Opening> TryFresh(TestNode test, Person person, CircleId circle)
    {
        var session = person.Session();
        return await Room.Open(new(test.Node, session.Seat, new()), circle);
    }

    static Room Opened(Opening opening) => Assert.IsType<Opening.Opened>(opening).Room;
}
