using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>
/// Somebody with the database in their hands changes it. Whatever they do, a room opens as it was written or not at all.
/// </summary>
public sealed class TamperTests
{
    const int Entries = 12;

    [Fact]
    public async Task No_flipped_bit_of_any_item_is_accepted()
    {
        await using var test = await TestNode.Open();
        var (person, circle) = await Written(test);
        var flips = 0;
        foreach (var (stream, item) in await Logged(test, person))
            for (var at = Chance.Below(16); at < item.Sealed.Length; at += 150)
            {
                var bytes = item.Sealed.ToArray();
                bytes[at] ^= (byte)(1 << Chance.Below(8));
                await Replace(test, stream, item, item with { Sealed = bytes });
                await AssertUnreadable(test, person, circle);
                await Replace(test, stream, item, item);
                flips++;
            }
        Assert.True(flips > 200, $"Only {flips} flips were tried.");
        await AssertOpens(test, person, circle);
    }

    [Fact]
    public async Task No_cut_or_lengthened_item_is_accepted()
    {
        await using var test = await TestNode.Open();
        var (person, circle) = await Written(test);
        foreach (var (stream, item) in await Logged(test, person))
        foreach (var length in new[] { 0, 1, 71, 72, 73, 1000, item.Sealed.Length - 1 })
        {
            await Replace(test, stream, item, item with { Sealed = item.Sealed[..length] });
            await AssertUnreadable(test, person, circle);
            await Replace(
                test,
                stream,
                item,
                item with
                {
                    Sealed = (byte[])[.. item.Sealed.Span, 0],
                }
            );
            await AssertUnreadable(test, person, circle);
            await Replace(test, stream, item, item);
        }
        await AssertOpens(test, person, circle);
    }

    [Fact]
    public async Task No_two_items_can_change_places()
    {
        await using var test = await TestNode.Open();
        var (person, circle) = await Written(test);
        var items = await Logged(test, person);
        var swaps = 0;
        foreach (var (one, other) in items.Zip(items.Skip(1)))
        {
            await Replace(test, one.Stream, one.Item, other.Item with { Seq = one.Item.Seq });
            await Replace(test, other.Stream, other.Item, one.Item with { Seq = other.Item.Seq });
            await AssertUnreadable(test, person, circle);
            await Replace(test, one.Stream, one.Item, one.Item);
            await Replace(test, other.Stream, other.Item, other.Item);
            swaps++;
        }
        Assert.True(swaps >= Entries, $"Only {swaps} swaps were tried.");
        await AssertOpens(test, person, circle);
    }

    [Fact]
    public async Task Among_hundreds_of_items_that_are_looked_at_together_none_is_taken_that_was_changed()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var said = Enumerable.Range(0, 400).Select(i => Text.Bytes($"entry {i}")).ToList();
        using (var room = await maya.Open(circle))
            await room.Append([.. said.Select(s => new Note(1, s))]);
        var stream = (await Last(test, maya, circle)).Held.Stream;
        var items = await test.Store.Read(stream, 0);
        foreach (var at in new[] { 0, 1, 126, 127, 128, 255, 256, 300, items.Count - 2 })
        {
            var (one, next) = (items[at], items[at + 1]);
            var flipped = one.Sealed.ToArray();
            flipped[^1] ^= 1;
            await Replace(test, stream, one, one with { Sealed = flipped });
            await AssertUnreadable(test, maya, circle);
            await Replace(test, stream, one, next with { Seq = one.Seq });
            await Replace(test, stream, next, one with { Seq = next.Seq });
            await AssertUnreadable(test, maya, circle);
            await Replace(test, stream, one, one);
            await Replace(test, stream, next, next);
        }
        var opened = Assert.IsType<Opening.Opened>(await OpenFresh(test, maya, circle));
        using var read = opened.Room;
        Assert.Equal(said.Select(s => s.ToArray()), read.Entries.Select(e => e.Body.ToArray()));
    }

    [Fact]
    public async Task No_item_can_be_said_again_at_the_end()
    {
        await using var test = await TestNode.Open();
        var (person, circle) = await Written(test);
        var stream = (await Last(test, person, circle)).Held.Stream;
        var items = await test.Store.Read(stream, 0);
        foreach (var item in items)
        {
            var again = new Change.Append(stream, item with { Seq = items.Count });
            Assert.True(await test.Store.Commit(Batch.Of(again)));
            await AssertUnreadable(test, person, circle);
            await test.Store.Commit(Batch.Of(new Change.Drop(stream, items.Count)));
        }
        await AssertOpens(test, person, circle);
    }

    [Fact]
    public async Task No_item_can_be_taken_out_of_the_middle()
    {
        await using var test = await TestNode.Open();
        var (person, circle) = await Written(test);
        var stream = (await Last(test, person, circle)).Held.Stream;
        foreach (var item in (await test.Store.Read(stream, 0)).SkipLast(1))
        {
            await test.Store.Commit(Batch.Of(new Change.Drop(stream, item.Seq)));
            await AssertUnreadable(test, person, circle);
            await test.Store.Commit(Batch.Of(new Change.Append(stream, item)));
        }
        await AssertOpens(test, person, circle);
    }

    [Fact]
    public async Task A_room_that_is_older_than_what_the_session_saw_does_not_open()
    {
        await using var test = await TestNode.Open();
        var (person, circle) = await Written(test);
        using var session = person.Session();
        using (Assert.IsType<Opening.Opened>(await test.Node.Circles.Open(session, circle)).Room)
        { }
        var stream = (await Last(test, person, circle)).Held.Stream;
        var end = await test.Store.Next(stream) - 1;
        await test.Store.Commit(Batch.Of(new Change.Drop(stream, end)));

        Assert.IsType<Opening.Unreadable>(await test.Node.Circles.Open(session, circle));
    }

    [Fact]
    public async Task A_member_cannot_write_as_another()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        var epoch = await Last(test, dele, circle);
        var hers = epoch.Roster.Members.First(m => m.Id != epoch.Held.Me);
        using var his = SigningKey.FromSeed(epoch.Held.AuthorSeed.Bytes);

        // His key seals, his key signs, and her key is named as the author.
        var forged = epoch.Log.Write(his, test.Clock, new Note(1, Text.Bytes("I agree")));
        var item = ((Change.Append)forged.Changes[0]).Item;
        var inner = Envelope.Open(
            epoch.Held.Key.Bytes,
            Labels.Entry,
            epoch.Held.Stream.Place(item.Seq),
            item.Sealed.Span
        )!;
        hers.Author.Write(inner.Bytes.Slice(6, 32));
        var sealedAgain = Envelope.Seal(
            epoch.Held.Key.Bytes,
            Labels.Entry,
            epoch.Held.Stream.Place(item.Seq),
            inner.Bytes
        );
        await test.Store.Commit(
            Batch.Of(new Change.Append(epoch.Held.Stream, item with { Sealed = sealedAgain }))
        );

        await AssertUnreadable(test, maya, circle);
    }

    [Fact]
    public async Task A_roster_leaves_nobody_out_and_changes_nobody_elses_keys()
    {
        Member Person(bool joined = true) =>
            new(
                new(Chance.Identity()),
                Bytes32.From(Chance.Bytes(32)),
                Bytes32.From(Chance.Bytes(32)),
                joined
            );
        var (maya, dele, ines) = (Person(), Person(), Person(joined: false));
        var before = new Roster(0, [maya, dele, ines]);
        var newKeys = Person() with { Id = ines.Id };

        bool Follows(Roster next, Member signer) => Standing.At(before).Allows(next, signer.Author);

        Assert.True(Follows(before.With(Person(joined: false)), maya));
        Assert.True(Follows(before.With(newKeys), ines));
        Assert.False(Follows(before.With(newKeys), maya));
        Assert.False(Follows(before.With(Person()), maya));
        Assert.False(Follows(new Roster(0, [maya, ines]), maya));
        Assert.False(Follows(new Roster(0, [dele, ines]), maya));
        Assert.Equal(before.Members, Roster.Read(before.Write())!.Members);
        Assert.Null(Roster.Read(new Roster(0, [maya, maya]).Write()));
        Assert.Null(Roster.Read([.. before.Write(), 0]));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_letter_passed_on_to_another_mailbox_gives_nothing()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        await maya.BringIn(circle, "Ines");
        var stranger = await maya.BringIn(await maya.Start(), "Tomas");
        using var his = dele.Session();
        using var theirs = stranger.Session();
        var letter = (await Mailbox.Read(test.Node, his.Seat.Box))[0];
        Assert.Equal(LetterKind.Grant, letter.Kind);

        Assert.NotNull(Grant.Read(letter.Body.Span, his.Seat.BoxPublic));
        Assert.Null(Grant.Read(letter.Body.Span, theirs.Seat.BoxPublic));
    }

    /// <summary>A circle of two with three epochs, of which one person can read all.</summary>
    static async Task<(Person, CircleId)> Written(TestNode test)
    {
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using (var room = await maya.Open(circle))
            await room.Append(1, Text.Bytes("before"));
        await maya.BringIn(circle, "Dele");
        using (var room = await maya.Open(circle))
            for (var i = 1; i < Entries; i++)
                await room.Append(1, Text.Bytes($"entry {i}"));
        return (maya, circle);
    }

    /// <summary>The items that the person's room and ring are read from.</summary>
    static async Task<List<(StreamId Stream, Item Item)>> Logged(TestNode test, Person person)
    {
        using var session = person.Session();
        using var ring = await Ring.Load(session.At(test.Node));
        var streams = ring!
            .Circles.SelectMany(ring.Of)
            .Select(held => held.Stream)
            .Append(ring.Stream)
            .ToHashSet();
        return [.. StolenDatabase.Of(test).Items.Where(one => streams.Contains(one.Stream))];
    }

    static async Task<Epoch> Last(TestNode test, Person person, CircleId circle)
    {
        var session = person.Session();
        return Assert
            .IsType<Opening.Opened>(await test.Node.Circles.Open(session, circle))
            .Room.Last;
    }

    static async Task Replace(TestNode test, StreamId stream, Item old, Item now) =>
        Assert.True(
            await test.Store.Commit(
                Batch.Of(new Change.Drop(stream, old.Seq), new Change.Append(stream, now))
            )
        );

    /// <summary>To somebody who verified nothing of it before.</summary>
    static async Task<Opening> OpenFresh(TestNode test, Person person, CircleId circle)
    {
        using var session = person.Session();
        return await Room.Open(new(test.Node, session.Seat, new()), circle);
    }

    static async Task AssertUnreadable(TestNode test, Person person, CircleId circle) =>
        Assert.IsType<Opening.Unreadable>(await OpenFresh(test, person, circle));

    static async Task AssertOpens(TestNode test, Person person, CircleId circle)
    {
        var opened = Assert.IsType<Opening.Opened>(await OpenFresh(test, person, circle));
        Assert.Equal(Entries, opened.Room.Entries.Count);
        opened.Room.Dispose();
    }
}
