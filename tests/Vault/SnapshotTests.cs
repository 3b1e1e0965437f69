using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Going on from a snapshot shows what reading everything would, or it is not done.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public async Task A_snapshot_saves_reading_and_shows_only_what_is_new()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, 70);
        await Keep(maya, circle, "what I made of it");
        await Write(maya, circle, 3);
        using var session = maya.Session();

        using var resumed = await Resume(test, session, circle);
        using var whole = await Open(test, session, circle);

        Assert.Equal(
            "what I made of it",
            System.Text.Encoding.UTF8.GetString(resumed.Folded!.Value.Span)
        );
        Assert.Equal(3, resumed.Entries.Count);
        Assert.Equal(
            whole.Entries.TakeLast(3).Select(e => (e.Seq, e.Author, Text.Of(e))),
            resumed.Entries.Select(e => (e.Seq, e.Author, Text.Of(e)))
        );
        Assert.Null(whole.Folded);
        Assert.Equal(whole.Members, resumed.Members);
        Assert.Equal(whole.Last.Log.Head, resumed.Last.Log.Head);
        Assert.NotNull(await resumed.Append(1, Text.Bytes("goes on")));
        using var after = await Open(test, session, circle);
        Assert.Equal(74, after.Entries.Count);
    }

    [Fact]
    public async Task A_snapshot_goes_on_into_later_epochs_and_the_notebook_has_one_too()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, 2);
        await maya.BringIn(circle, "Dele");
        await Write(maya, circle, 2);
        await Keep(maya, circle, "folded");
        await maya.BringIn(circle, "Ines");
        await Write(maya, circle, 1);
        using var session = maya.Session();

        using var resumed = await Resume(test, session, circle);
        Assert.Single(resumed.Entries);
        Assert.Equal(3, resumed.Members.Count);
        await Keep(maya, circle, "again");
        using var last = await Resume(test, session, circle);
        Assert.Equal(resumed.Members, last.Members);
        Assert.Empty(last.Entries);

        using (var notebook = Opened(await test.Node.Circles.ResumeNotebook(session)))
        {
            await notebook.Append(1, Text.Bytes("mine"));
            notebook.Keep(Text.Bytes("notes"));
        }
        using var notes = Opened(await test.Node.Circles.ResumeNotebook(session));
        Assert.NotNull(notes.Folded);
        Assert.Empty(notes.Entries);
    }

    [Fact]
    public async Task Nobody_else_opens_a_snapshot()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele", mayReadEarlier: true);
        await Write(maya, circle, 2);
        await Keep(maya, circle, "hers");
        using var his = dele.Session();

        using var room = await Resume(test, his, circle);

        Assert.Null(room.Folded);
        Assert.Equal(2, room.Entries.Count);
    }

    [Fact]
    public async Task A_snapshot_is_passed_over_after_something_it_cannot_hold_and_none_is_made_after_it()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, 3);
        await Keep(maya, circle, "before it");
        using var session = maya.Session();
        await Say(test, maya, circle, 0xFF7F);

        using (var room = await Resume(test, session, circle))
        {
            Assert.Null(room.Folded);
            Assert.Equal(3, room.Entries.Count);
            room.Keep(Text.Bytes("made after it"));
        }
        using (var room = await Resume(test, session, circle))
            Assert.Null(room.Folded);
    }

    [Fact]
    public async Task A_deletion_makes_the_node_forget_every_snapshot()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var (circle, other) = (await maya.Start(), await maya.Start());
        await Write(maya, circle, 3);
        await Write(maya, other, 3);
        await Keep(maya, circle, "holds what is to go");
        await Keep(maya, other, "holds nothing of it");
        using var session = maya.Session();

        using (var room = await Open(test, session, circle))
            Assert.True(await room.Delete([room.Entries[1].Seq]));

        using (var room = await Resume(test, session, other))
            Assert.Null(room.Folded);
        using (var room = await Resume(test, session, circle))
            Assert.Equal((null, 2), (room.Folded, room.Entries.Count));
    }

    [Fact]
    public async Task A_room_that_was_open_during_a_deletion_keeps_nothing()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, 3);
        using var session = maya.Session();
        using var open = await Open(test, session, circle);
        using (var room = await Open(test, session, circle))
            Assert.True(await room.Delete([room.Entries[1].Seq]));
        await open.Append(1, Text.Bytes("meets the deletion"));

        open.Keep(Text.Bytes("may hold what went"));

        using var again = await Resume(test, session, circle);
        Assert.Null(again.Folded);
        Assert.Equal(["0", "2", "meets the deletion"], Text.Of(again));
    }

    [Fact]
    public async Task What_is_kept_by_a_room_that_did_not_see_a_deletion_is_passed_over()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, 3);
        using var session = maya.Session();
        using var open = await Open(test, session, circle);
        using (var room = await Open(test, session, circle))
            Assert.True(await room.Delete([room.Entries[1].Seq]));
        await Write(maya, circle, 1);

        open.Keep(Text.Bytes("holds what went"));

        var held = open.Held;
        Assert.NotNull(Snapshot.Find(session.At(test.Node), held));
        using var again = await Resume(test, session, circle);
        Assert.Null(again.Folded);
        Assert.Equal(["0", "2", "0"], Text.Of(again));
        Assert.Single(again.Gone);
        Assert.Null(Snapshot.Find(session.At(test.Node), held));
    }

    [Fact]
    public async Task A_notebook_that_cannot_be_gone_on_with_is_read_from_its_start()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var session = maya.Session();
        async Task<Room> Notebook() => Opened(await test.Node.Circles.ResumeNotebook(session));
        using (var first = await Notebook())
            await first.Append([.. "abc".Select(c => new Note(1, Text.Bytes($"{c}")))]);
        using var open = await Notebook();
        using (var other = await Notebook())
        {
            Assert.True(await other.Delete([other.Entries[1].Seq]));
            await other.Append(1, Text.Bytes("d"));
        }

        open.Keep(Text.Bytes("holds what went"));

        using var again = await Notebook();
        Assert.Null(again.Folded);
        Assert.Equal(["a", "c", "d"], Text.Of(again));
        Assert.Single(again.Gone);
    }

    [Fact]
    public async Task A_snapshot_is_sealed_for_one_epoch_of_one_circle()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Keep(maya, circle, "mine");
        using var session = maya.Session();
        using var room = await Open(test, session, circle);
        var held = room.Last.Held;
        using var derived = Secret.Zeros(Identity.Length + Envelope.KeyLength);
        Derive.Key(held.Key.Bytes, session.Seat.NotebookKey.Bytes, Labels.Snapshot, derived.Bytes);
        var found = test.Node.Snapshots.Find(new ByteReader(derived.Bytes).Id());
        var context = new byte[Identity.Length + sizeof(uint)];
        var writer = new ByteWriter(context);
        writer.Id(circle.Value);
        writer.Number32(held.Epoch);

        using var opened = Envelope.Open(
            derived.Bytes[Identity.Length..],
            Labels.Snapshot,
            context,
            found
        );

        Assert.NotNull(opened);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cut_or_another_end_is_noticed_in_spite_of_a_snapshot(bool replaced)
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, 5);
        await Keep(maya, circle, "five");
        using var session = maya.Session();
        StreamId stream;
        using (var room = await Open(test, session, circle))
            stream = room.Last.Held.Stream;
        var end = await test.Store.Next(stream) - 1;
        var noise = new Change.Append(stream, new(end, Chance.Bytes(2104)));
        await test.Store.Commit(
            Batch.Of([new Change.Drop(stream, end), .. replaced ? [noise] : Array.Empty<Change>()])
        );

        var opening = await test.Node.Circles.Resume(session, circle);

        var reason = Assert.IsType<Opening.Unreadable>(opening).Reason;
        Assert.Equal(replaced ? Unreadability.Changed : Unreadability.Older, reason);
    }

    static async Task Write(Person person, CircleId circle, int count)
    {
        using var room = await person.Open(circle);
        await room.Append([
            .. Enumerable.Range(0, count).Select(i => new Note(1, Text.Bytes($"{i}"))),
        ]);
    }

    static async Task Keep(Person person, CircleId circle, string folded)
    {
        using var room = await person.Open(circle);
        room.Keep(Text.Bytes(folded));
    }

    /// <summary>Writes an entry of a kind that is the vault's own, as a deletion does.</summary>
    static async Task Say(TestNode test, Person person, CircleId circle, ushort kind)
    {
        using var room = await person.Open(circle);
        using var author = SigningKey.FromSeed(room.Last.Held.AuthorSeed.Bytes);
        var written = room.Last.Log.Write(author, test.Clock, new Note(kind, new byte[8]));
        Assert.True(await test.Store.Commit(new(written.Changes)));
    }

    static async Task<Room> Resume(TestNode test, Session session, CircleId circle) =>
        Opened(await test.Node.Circles.Resume(session, circle));

    static async Task<Room> Open(TestNode test, Session session, CircleId circle) =>
        Opened(await test.Node.Circles.Open(session, circle));

    static Room Opened(Opening opening) => Assert.IsType<Opening.Opened>(opening).Room;
}
