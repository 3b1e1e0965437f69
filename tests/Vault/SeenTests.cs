using Kith.Kit;

namespace Kith.Vault.Tests;

/// <summary>Somebody puts an older copy in place, or a changed one. The member is told which.</summary>
public sealed class SeenTests
{
    [Fact]
    public async Task A_later_session_notices_that_a_room_is_older_than_what_an_earlier_one_saw()
    {
        await using var test = await TestNode.Open();
        await NoticesAndGoesOn(test);
    }

    [Fact]
    public async Task A_later_session_notices_it_on_PostgreSQL_too()
    {
        await using var test = await TestNode.OpenOnPostgres();
        await NoticesAndGoesOn(test);
    }

    [Fact]
    public async Task An_older_room_that_others_wrote_on_in_is_told_too()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        await Write(maya, circle, "one", "two");
        await See(test, maya, circle);
        await Cut(test, maya, circle, 1);
        var stranger = await Returning(test, dele);
        using (var his = await stranger.Open(circle))
            await his.Append(1, Text.Bytes("something else"));

        Assert.Equal(Unreadability.Older, await Reason(test, await Returning(test, maya), circle));
    }

    [Fact]
    public async Task A_changed_room_is_told_apart_from_an_older_one_and_cannot_be_gone_on_with()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, "one", "two");
        await See(test, maya, circle);
        var stream = await Stream(maya, circle);
        var item = (await test.Store.Read(stream, 1))[0];
        var bytes = item.Sealed.ToArray();
        bytes[^1] ^= 1;
        await test.Store.Commit(
            Batch.Of(
                new Change.Drop(stream, 1),
                new Change.Append(stream, item with { Sealed = bytes })
            )
        );
        var again = await Returning(test, maya);

        Assert.Equal(Unreadability.Changed, await Reason(test, again, circle));
        using var session = again.Session();
        Assert.IsType<Opening.Unreadable>(await test.Node.Circles.GoOn(session, circle));
        Assert.Equal(Unreadability.Changed, await Reason(test, again, circle));
    }

    [Fact]
    public async Task A_ring_of_keys_that_is_older_is_told_and_can_be_gone_on_with()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await maya.Start();
        await See(test, maya, circle);
        using (var session = maya.Session())
        using (var ring = await Ring.Load(session.At(test.Node)))
            await test.Store.Commit(Batch.Of(new Change.Drop(ring!.Stream, 1)));
        var again = await Returning(test, maya);
        using var later = again.Session();

        Assert.Equal(Unreadability.Older, await test.Node.Circles.WrongWithKeys(later));
        Assert.IsType<Opening.Opened>(await test.Node.Circles.GoOnInNotebook(later));
        Assert.Null(await test.Node.Circles.WrongWithKeys(later));
        Assert.Equal([circle], await test.Node.Circles.List(later));
    }

    [Fact]
    public async Task Leaving_keeps_what_the_session_saw_since_its_first_look()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await See(test, maya, circle);
        await Write(maya, circle, "one", "two", "three");
        await See(test, maya, circle);
        using (var session = maya.Session())
            await test.Node.Circles.NoteSeen(session);
        await Cut(test, maya, circle, 1);

        Assert.Equal(Unreadability.Older, await Reason(test, await Returning(test, maya), circle));
    }

    [Fact]
    public async Task A_session_remembers_without_a_mark_how_far_it_read()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, "one", "two");
        await See(test, maya, circle);
        using (var session = maya.Session())
            await test.Store.Commit(Batch.Of(new Change.Drop(SeenMark.StreamOf(session.Seat), 0)));
        await Cut(test, maya, circle, 1);

        Assert.Equal(Unreadability.Older, await Reason(test, maya, circle));
        Assert.Null(await WrongInAnotherSession(test, maya, circle));
    }

    [Fact]
    public async Task A_mark_is_one_item_written_seldom_and_like_any_other()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        StreamId stream;
        using (var session = maya.Session())
            (stream, _) = SeenMark.Of(session.Seat);
        await See(test, maya, circle);
        var first = Assert.Single(await test.Store.Read(stream, 0));
        for (var i = 0; i < 20; i++)
            await Write(maya, circle, $"{i}");
        var second = Assert.Single(await test.Store.Read(stream, 0));
        await Write(maya, circle, [.. Enumerable.Range(0, 64).Select(i => $"{i}")]);
        await See(test, maya, circle);
        var third = Assert.Single(await test.Store.Read(stream, 0));

        Assert.Equal(2104, first.Sealed.Length);
        Assert.Equal(first.Sealed.ToArray(), second.Sealed.ToArray());
        Assert.NotEqual(first.Sealed.ToArray(), third.Sealed.ToArray());
    }

    [Fact]
    public async Task Whole_copies_put_back_together_are_not_noticed_which_the_threat_model_says()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, "one");
        await See(test, maya, circle);
        using var session = maya.Session();
        var (mark, _) = SeenMark.Of(session.Seat);
        var old = (await test.Store.Read(mark, 0))[0];
        await Write(maya, circle, "two");
        using (await OpenIn(test, session, circle)) { }
        await test.Node.Circles.NoteSeen(session);
        await Cut(test, maya, circle, 1);
        await test.Store.Commit(Batch.Of(new Change.Drop(mark, 0), new Change.Append(mark, old)));

        var again = await Returning(test, maya);
        using var read = await again.Open(circle);

        Assert.Equal(["one"], Text.Of(read));
    }

    static async Task NoticesAndGoesOn(TestNode test)
    {
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await Write(maya, circle, "one", "two", "three");
        await See(test, maya, circle);
        await Cut(test, maya, circle, 1);
        var again = await Returning(test, maya);
        Assert.Equal(Unreadability.Older, await Reason(test, again, circle));

        using (var session = again.Session())
        {
            var opened = await test.Node.Circles.GoOn(session, circle);
            using var room = Assert.IsType<Opening.Opened>(opened).Room;
            Assert.Equal(["one", "two"], Text.Of(room));
        }
        using (var room = await again.Open(circle))
            await room.Append(1, Text.Bytes("from here"));
        using var later = await (await Returning(test, maya)).Open(circle);
        Assert.Equal(["one", "two", "from here"], Text.Of(later));
    }

    /// <summary>The same person in a session that knows nothing of the first.</summary>
    static Task<Person> Returning(TestNode test, Person person)
    {
        using var session = person.Session();
        var cookie = test.Node.Sessions.Begin(session.Seat);
        return Task.FromResult(person with { Cookie = cookie });
    }

    static async Task Write(Person person, CircleId circle, params string[] texts)
    {
        using var room = await person.Open(circle);
        foreach (var text in texts)
            await room.Append(1, Text.Bytes(text));
    }

    /// <summary>Opens the room the way a page does, in a session whose cookie is used again.</summary>
    static async Task See(TestNode test, Person person, CircleId circle)
    {
        using var session = person.Session();
        using var room = await OpenIn(test, session, circle);
    }

    static async Task<Room> OpenIn(TestNode test, Session session, CircleId circle) =>
        Assert.IsType<Opening.Opened>(await test.Node.Circles.Open(session, circle)).Room;

    static async Task<Unreadability?> WrongInAnotherSession(
        TestNode test,
        Person person,
        CircleId circle
    )
    {
        using var session = (await Returning(test, person)).Session();
        var opening = await test.Node.Circles.Open(session, circle);
        (opening as Opening.Opened)?.Room.Dispose();
        return (opening as Opening.Unreadable)?.Reason;
    }

    static async Task<Unreadability> Reason(TestNode test, Person person, CircleId circle)
    {
        using var session = person.Session();
        return Assert
            .IsType<Opening.Unreadable>(await test.Node.Circles.Open(session, circle))
            .Reason;
    }

    static async Task<StreamId> Stream(Person person, CircleId circle)
    {
        using var room = await person.Open(circle);
        return room.Last.Held.Stream;
    }

    /// <summary>Takes away the last entries of a circle.</summary>
    static async Task Cut(TestNode test, Person person, CircleId circle, int count)
    {
        var stream = await Stream(person, circle);
        for (var i = 0; i < count; i++)
            await test.Store.Commit(
                Batch.Of(new Change.Drop(stream, await test.Store.Next(stream) - 1))
            );
    }
}
