using Kith.Kit;

namespace Kith.Vault.Tests;

/// <summary>Members close a circle for good: what was in it is gone, and everybody can see that it was they who did it.</summary>
public sealed class EndingTests
{
    static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Fact]
    public async Task A_circle_that_two_agreed_to_close_is_gone_on_SQLite()
    {
        await using var test = await TestNode.Open();
        await Closes(test);
    }

    [Fact]
    public async Task A_circle_that_two_agreed_to_close_is_gone_on_PostgreSQL()
    {
        await using var test = await TestNode.OpenOnPostgres();
        await Closes(test);
    }

    [Fact]
    public async Task One_yes_too_little_time_or_a_standing_no_closes_nothing()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        using var hers = await maya.Open(circle);
        await hers.SayEnd(isYes: true);
        test.Clock.Advance(Week);
        Assert.False(await hers.End());
        (maya, dele) = (SignedInAgain(maya), SignedInAgain(dele));
        await Say(dele, circle, isYes: true);
        using var again = await maya.Open(circle);
        Assert.False(await again.End());
        test.Clock.Advance(Week - TimeSpan.FromMinutes(1));
        Assert.False(await (await SignedInAgain(maya).Open(circle)).End());
        await Say(SignedInAgain(dele), circle, isYes: false);
        test.Clock.Advance(Week);
        Assert.False(await (await SignedInAgain(maya).Open(circle)).End());

        using var still = await SignedInAgain(dele).Open(circle);
        Assert.Equal(["written"], Text.Of(still));
        Assert.Null(still.Ending.From);
    }

    [Fact]
    public async Task A_closing_nobody_agreed_on_leaves_the_circle_unreadable_and_the_keys_where_they_are()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        using var his = await dele.Open(circle);
        using var session = maya.Session();
        var stream = his.Last.Held.Stream;
        await his.SayEnd(isYes: true);
        foreach (var item in (await test.Store.Read(stream, 1)).SkipLast(1))
            await test.Store.Commit(Batch.Of(new Change.Drop(stream, item.Seq)));

        Assert.IsType<Opening.Unreadable>(await test.Node.Circles.Open(session, circle));
        Assert.False(await test.Node.Circles.Forget(session, circle));
        Assert.Contains(circle, await test.Node.Circles.List(session));
    }

    [Fact]
    public async Task Once_somebody_left_everything_is_asked_anew()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        await Say(maya, circle, isYes: true);
        await Say(dele, circle, isYes: true);
        test.Clock.Advance(Week);
        (maya, dele) = (SignedInAgain(maya), SignedInAgain(dele));
        using var open = await maya.Open(circle);
        using (var session = dele.Session())
            await test.Node.Circles.Belonging.Leave(session, circle);
        await open.Refresh();

        Assert.False(await open.End());
        Assert.Equal(["written"], Text.Of(open));
        Assert.True(await open.SayEnd(isYes: true));
        Assert.True(await open.End());
    }

    [Fact]
    public async Task Nothing_is_written_behind_a_closing_by_who_had_the_room_open()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        await Say(maya, circle, isYes: true);
        await Say(dele, circle, isYes: true);
        test.Clock.Advance(Week);
        (maya, dele) = (SignedInAgain(maya), SignedInAgain(dele));
        using var open = await dele.Open(circle);
        using (var room = await maya.Open(circle))
            Assert.True(await room.End());

        Assert.Null(await open.Append(1, Text.Bytes("late")));

        using var session = dele.Session();
        Assert.IsType<Opening.Closed>(await test.Node.Circles.Open(session, circle));
    }

    [Fact]
    public async Task Somebody_alone_closes_at_once()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using var room = await maya.Open(circle);
        await room.Append(1, Text.Bytes("mine"));

        Assert.False(await room.End());
        Assert.True(await room.SayEnd(isYes: true));
        Assert.True(await room.End());

        using var session = maya.Session();
        Assert.IsType<Opening.Closed>(await test.Node.Circles.Open(session, circle));
    }

    [Fact]
    public async Task What_whoever_closed_it_could_not_read_goes_when_somebody_looks_who_could()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using var file = new MemoryStream(new byte[100_000]);
        StreamId early;
        KeptFile kept;
        using (var room = await maya.Open(circle))
        {
            await room.Append(1, Text.Bytes("before Dele came"));
            await room.Files.Keep(file, () => new Note(1, default), default);
            (early, kept) = (room.Last.Held.Stream, room.Entries[^1].File!);
        }
        var dele = await maya.BringIn(circle, "Dele");
        await Say(maya, circle, isYes: true);
        await Say(dele, circle, isYes: true);
        test.Clock.Advance(Week);
        (maya, dele) = (SignedInAgain(maya), SignedInAgain(dele));
        using (var room = await dele.Open(circle))
            Assert.True(await room.End());
        Assert.NotNull(await test.Store.ReadPart(kept.Ticket.Id, 0));
        var before = (await test.Store.Read(early, 0)).Count;

        using var session = maya.Session();
        Assert.True(await test.Node.Circles.Forget(session, circle));

        Assert.Null(await test.Store.ReadPart(kept.Ticket.Id, 0));
        Assert.Equal(before - 2, (await test.Store.Read(early, 0)).Count);
    }

    static async Task Closes(TestNode test)
    {
        var (maya, dele, circle) = await Two(test);
        var other = await maya.Start();
        using var file = new MemoryStream(new byte[100_000]);
        KeptFile kept;
        using (var room = await maya.Open(circle))
        {
            await room.Files.Keep(file, () => new Note(1, Text.Bytes("a file")), default);
            kept = room.Entries[^1].File!;
        }
        await Say(maya, circle, isYes: true);
        await Say(dele, circle, isYes: true);
        test.Clock.Advance(Week);
        (maya, dele) = (SignedInAgain(maya), SignedInAgain(dele));
        IReadOnlyList<Held> held;
        using (var room = await maya.Open(circle))
        {
            held = [.. room.Held.Select(h => h.For(h.Me, h.AuthorSeed.Bytes))];
            Assert.True(await room.End());
        }

        foreach (var epoch in held)
        foreach (var item in await test.Store.Read(epoch.Stream, 0))
            Assert.True(IsOfTheVault(Kind(epoch, item)));
        Assert.Null(await test.Store.ReadPart(kept.Ticket.Id, 0));
        foreach (var person in new[] { maya, dele })
        {
            using var session = person.Session();
            var closed = await test.Node.Circles.Open(session, circle);
            Assert.Equal(
                test.Clock.GetUtcNow().Date,
                Assert.IsType<Opening.Closed>(closed).On.Date
            );
            using var hers = SignedInAgain(maya).Session();
            using var elsewhere = await SignedInAgain(maya).Open(other);
            elsewhere.Keep(Text.Bytes("elsewhere"));
            Assert.NotNull(Snapshot.Find(hers.At(test.Node), elsewhere.Held));
            Assert.True(await test.Node.Circles.Forget(session, circle));
            Assert.Null(Snapshot.Find(hers.At(test.Node), elsewhere.Held));
            Assert.IsType<Opening.Absent>(await test.Node.Circles.Open(session, circle));
            Assert.DoesNotContain(circle, await test.Node.Circles.List(session));
        }
        using var untouched = await SignedInAgain(maya).Open(other);
        Assert.Empty(untouched.Entries);
    }

    static bool IsOfTheVault(ushort kind) => Kinds.IsAboutMembers(kind) || kind == Kinds.Ending;

    static ushort Kind(Held epoch, Item item)
    {
        var room = new byte[EntryFormat.RoomFor(item.Sealed.Length)];
        return EntryFormat.Open(epoch.LogKey, item, room)!.Value.Kind;
    }

    static async Task<(Person Maya, Person Dele, CircleId Circle)> Two(TestNode test)
    {
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele", mayReadEarlier: true);
        using var room = await maya.Open(circle);
        await room.Append(1, Text.Bytes("written"));
        return (maya, dele, circle);
    }

    static async Task Say(Person person, CircleId circle, bool isYes)
    {
        using var room = await person.Open(circle);
        Assert.True(await room.SayEnd(isYes));
    }

    /// <summary>A week later every session is over.</summary>
    static Person SignedInAgain(Person person)
    {
        using var passphrase = Sealing.Passphrase.FromWords(person.Words);
        var opened = person.Node.Seats.Open(person.Name, passphrase).GetAwaiter().GetResult();
        using var seat = Assert.IsType<SignIn.Opened>(opened).Seat;
        return person with { Cookie = person.Node.Sessions.Begin(seat) };
    }
}
