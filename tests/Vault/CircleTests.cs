using Kith.Kit;

namespace Kith.Vault.Tests;

public sealed class CircleTests
{
    [Fact]
    public async Task What_one_member_writes_another_reads()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        using (var room = await maya.Open(circle))
            await room.Append(7, Text.Bytes("Call on Thursday"));

        using var read = await dele.Open(circle);

        var entry = Assert.Single(read.Entries);
        Assert.Equal("Call on Thursday", Text.Of(entry));
        Assert.Equal(7, entry.Kind);
        Assert.Equal(2, read.Members.Count);
        Assert.Contains(entry.Author, read.Members);
        Assert.NotEqual(read.Me, entry.Author);
    }

    [Fact]
    public async Task An_entry_keeps_its_minute_and_no_second()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var room = await maya.Open(await maya.Start());

        var entry = await room.Append(1, Array.Empty<byte>());

        Assert.Equal(new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero), entry!.Time);
        Assert.Empty(entry.Body.ToArray());
    }

    [Fact]
    public async Task A_seat_lists_its_own_circles_only()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var (one, two) = (await maya.Start(), await maya.Start());
        var dele = await maya.BringIn(two, "Dele");
        using var hers = maya.Session();
        using var his = dele.Session();

        Assert.Equal([one, two], await test.Node.Circles.List(hers));
        Assert.Equal([two], await test.Node.Circles.List(his));
        Assert.IsType<Opening.Absent>(await test.Node.Circles.Open(his, one));
    }

    [Fact]
    public async Task The_same_person_is_another_author_in_every_circle()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var one = await maya.Open(await maya.Start());
        using var two = await maya.Open(await maya.Start());

        Assert.NotEqual(one.Me, two.Me);
        Assert.NotEqual(one.MyKey, two.MyKey);
    }

    [Fact]
    public async Task Who_writes_after_others_gets_their_entries_too()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        using var hers = await maya.Open(circle);
        using var his = await dele.Open(circle);
        await hers.Append(1, Text.Bytes("first"));

        await his.Append(1, Text.Bytes("second"));

        Assert.Equal(["first", "second"], Text.Of(his));
    }

    [Fact]
    public async Task Who_must_decide_again_is_told_what_came_in_between()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using var one = await maya.Open(circle);
        using var two = await maya.Open(circle);
        await one.Append(1, Text.Bytes("first"));
        Note[] notes = [new(1, Text.Bytes("a")), new(2, Text.Bytes("b"))];

        Assert.Null(await two.AppendIfUnchanged(notes));
        Assert.Equal(["first"], Text.Of(two));
        Assert.Equal(2, (await two.AppendIfUnchanged(notes))!.Count);

        using var read = await maya.Open(circle);
        Assert.Equal(["first", "a", "b"], Text.Of(read));
        Assert.False(two.IsForbidden);
    }

    [Fact]
    public async Task Many_members_writing_at_once_lose_nothing()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var people = new List<Person> { maya };
        foreach (var name in new[] { "Dele", "Ines", "Tomas" })
            people.Add(await maya.BringIn(circle, name));
        async Task Write(Person person)
        {
            using var room = await person.Open(circle);
            for (var i = 0; i < 25; i++)
                Assert.NotNull(await room.Append(1, Text.Bytes($"{person.Name} {i}")));
        }

        await Task.WhenAll(people.Select(person => Task.Run(() => Write(person))));

        using var read = await maya.Open(circle);
        Assert.Equal(100, Text.Of(read).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(read.Entries.Select(e => e.Seq).Order(), read.Entries.Select(e => e.Seq));
    }

    [Fact]
    public async Task Writing_goes_on_in_the_next_epoch_when_the_circle_was_re_keyed_meanwhile()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        using var his = await dele.Open(circle);
        await maya.BringIn(circle, "Ines");

        Assert.NotNull(await his.Append(1, Text.Bytes("still here")));

        Assert.Equal(3, his.Members.Count);
        using var hers = await maya.Open(circle);
        Assert.Equal(["still here"], Text.Of(hers));
    }

    [Fact]
    public async Task A_member_who_was_not_given_the_next_key_reads_nothing_written_later()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        using var his = await dele.Open(circle);
        await maya.BringIn(circle, "Ines");
        using var session = dele.Session();
        await Intercept(test, session.Seat);
        using (var hers = await maya.Open(circle))
            await hers.Append(1, Text.Bytes("not for Dele"));

        Assert.IsType<Opening.Forbidden>(await test.Node.Circles.Open(session, circle));
        Assert.Null(await his.Append(1, Text.Bytes("may I?")));
        Assert.True(his.IsForbidden);
        await AssertOpensNothing(test, dele, circle, "not for Dele");
    }

    [Fact]
    public async Task A_stolen_database_and_another_members_keys_show_nothing_of_a_circle()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var dele = await maya.BringIn(await maya.Start(), "Dele");
        var circle = await maya.Start();
        using (var hers = await maya.Open(circle))
            for (var i = 0; i < 50; i++)
                await hers.Append(1, Text.Bytes("only mine"));

        await AssertOpensNothing(test, dele, circle, "only mine");
    }

    [Fact]
    public async Task A_notebook_is_its_owners_and_keeps_its_order()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var session = maya.Session();
        using (var notebook = await Notebook(test, session))
        {
            await notebook.Append(3, Text.Bytes("one"));
            await notebook.Append(3, Text.Bytes("two"));
        }

        using var again = await Notebook(test, session);

        Assert.Equal(["one", "two"], Text.Of(again));
        Assert.Equal([again.Me], again.Members);
    }

    [Fact]
    public async Task Items_of_every_kind_are_of_one_size()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await maya.BringIn(circle, "Dele");
        using var session = maya.Session();
        using (var notebook = await Notebook(test, session))
            await notebook.Append(3, Text.Bytes("short"));
        await test.Node.Drafts.Keep(test.Node.Drafts.Token(session, "place"), Text.Bytes("typed"));

        var stolen = StolenDatabase.Of(test);

        Assert.True(stolen.Items.Count >= 9, "There is not one item of every kind.");
        Assert.All(stolen.Items, one => Assert.Equal(2104, one.Item.Sealed.Length));
    }

    [Fact]
    public async Task A_reserved_kind_or_a_body_too_long_is_a_bug()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var room = await maya.Open(await maya.Start());

        await Assert.ThrowsAsync<ArgumentException>(() => room.Append(0xFF01, new byte[1]));
        await Assert.ThrowsAsync<ArgumentException>(() => room.Append(1, new byte[(1 << 20) + 1]));
        Assert.NotNull(await room.Append(0xFEFF, new byte[1 << 20]));
    }

    /// <summary>Takes away the letters that a seat has not fetched yet.</summary>
    static async Task Intercept(TestNode test, Seat seat)
    {
        var mailbox = Mailbox.Of(seat.BoxPublic);
        var letters = await test.Store.Read(mailbox, 0);
        Assert.NotEmpty(letters);
        foreach (var letter in letters)
            await test.Store.Commit(Batch.Of(new Change.Drop(mailbox, letter.Seq)));
    }

    /// <summary>Tries every key the person holds on every stored item.</summary>
    static async Task AssertOpensNothing(
        TestNode test,
        Person person,
        CircleId circle,
        string planted
    )
    {
        using var session = person.Session();
        using var ring = await Ring.Load(session.At(test.Node));
        var items = StolenDatabase.Of(test).Items;
        var opened = 0;
        foreach (var id in ring!.Circles)
        foreach (var held in ring.Of(id))
        foreach (var (stream, item) in items)
        {
            var room = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
            var log = held.LogKey with { Stream = stream, Circle = circle };
            if (EntryFormat.Open(log, item, room) is not { } entry)
                continue;
            opened++;
            Assert.Equal(-1, entry.Body.Span.IndexOf(Text.Bytes(planted)));
        }
        Assert.True(opened > 0, "The keys open nothing at all, so this shows nothing.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_notebook_that_is_put_away_leaves_no_key_of_it_in_memory(bool fromSnapshot)
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var session = maya.Session();
        var opening = fromSnapshot
            ? await test.Node.Circles.ResumeNotebook(session)
            : await test.Node.Circles.OpenNotebook(session);
        var room = Assert.IsType<Opening.Opened>(opening).Room;
        var held = room.Last.Held;
        Assert.False(held.Key.Disposed || held.AuthorSeed.Disposed);

        room.Dispose();

        Assert.True(held.Key.Disposed && held.AuthorSeed.Disposed);
    }

    static async Task<Room> Notebook(TestNode test, Session session) =>
        Assert.IsType<Opening.Opened>(await test.Node.Circles.OpenNotebook(session)).Room;
}
