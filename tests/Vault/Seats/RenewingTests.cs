using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Somebody may know a passphrase, on SQLite and on PostgreSQL.</summary>
public abstract class RenewingTests
{
    const string Fresh = "fresh words nobody knows";

    private protected abstract Task<TestNode> Open();

    [Fact]
    public async Task Notebook_and_circles_go_over_and_the_others_read_on()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var (one, two, alone) = (await maya.Start(), await maya.Start(), await maya.Start());
        var dele = await maya.BringIn(one, "Dele", mayReadEarlier: true);
        await Say(maya, one, "first");
        await Say(dele, one, "second");
        await Say(maya, two, "in two");
        await maya.Note("mine");
        test.Clock.Advance(TimeSpan.FromMinutes(3));
        await maya.Note("later");
        var me = await Mark(maya, one);

        var now = await maya.Renew(Fresh);

        Assert.Equal(["mine", "later"], await now.Notes());
        await Say(now, one, "third");
        await Say(dele, one, "fourth");
        foreach (var reader in new[] { now, dele })
            using (var room = await reader.Open(one))
                Assert.Equal(["first", "second", "third", "fourth"], Text.Of(room));
        Assert.Equal(me, await Mark(now, one));
        using (var room = await now.Open(two))
            Assert.Equal(["in two"], Text.Of(room));
        using (await now.Open(alone)) { }
        using var session = now.Session();
        Assert.Equal([one, two, alone], await test.Node.Circles.List(session));
    }

    [Fact]
    public async Task Two_circles_with_the_same_person_in_both_go_over_together()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var (one, two) = (await maya.Start(), await maya.Start());
        var dele = await maya.BringIn(one, "Dele");
        var both = await Both(test, dele, two);
        var now = await maya.Renew(Fresh);

        foreach (var circle in new[] { one, two })
        {
            await Say(now, circle, "after");
            using var room = await both.Open(circle);
            Assert.Equal(["after"], Text.Of(room));
        }

        // There is no way yet to bring a seat into a second circle, so the roster is written by hand.
        async Task<Person> Both(TestNode node, Person person, CircleId circle)
        {
            using var hers = maya.Session();
            using var his = person.Session();
            var holder = hers.At(node.Node);
            using var room = ((Opening.Opened)await Room.Open(holder, circle)).Room;
            using var author = SigningKey.Random();
            var key = Bytes32.From(author.Public.Span);
            var member = new Member(new(99), key, his.Seat.BoxPublic, Joined: false);
            var rekey = await Rekey.Prepare(holder, room, room.Last.Roster.With(member));
            using var ring = (await Ring.Load(his.At(node.Node)))!;
            var changes = Batch.Of([
                .. rekey.Changes.Where(c =>
                    c is not Change.Append { Stream: var s } || s != Mailbox.Of(his.Seat.BoxPublic)
                ),
                .. room.Ring.Add(rekey.Next),
                .. ring.Add(rekey.Next.For(new(99), author.Seed)),
            ]);
            Assert.True(await node.Store.Commit(changes));
            using var joining = ((Opening.Opened)await Room.Open(his.At(node.Node), circle)).Room;
            var joined = await Rekey.Prepare(
                his.At(node.Node),
                joining,
                joining.Last.Roster.With(member with { Joined = true })
            );
            Assert.True(
                await node.Store.Commit(
                    Batch.Of([.. joined.Changes, .. joining.Ring.Add(joined.Next)])
                )
            );
            return person;
        }
    }

    [Fact]
    public async Task Whoever_has_all_the_old_keys_and_a_later_dump_reads_nothing_written_afterwards()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele", mayReadEarlier: true);
        await maya.Note("before");
        var (_, sheet) = await maya.Sheet();
        using var thief = maya.Session();
        var stolen = new Holder(test.Node, thief.Seat, new());

        var now = await maya.Renew(Fresh);
        await Say(now, circle, "after");
        await now.Note("after");

        Assert.Null(await test.SignIn("Maya", maya.Words));
        Assert.Null(await test.SignIn("Maya", sheet));
        Assert.Null(test.Node.Sessions.Find(maya.Cookie));
        Assert.IsNotType<Opening.Opened>(await Room.Open(stolen, circle));
        Assert.IsNotType<Opening.Opened>(await Room.OpenNotebook(stolen));
        using var session = now.Session();
        foreach (var item in await test.Store.Read(session.Seat.Notebook, 0))
            Assert.Null(
                Envelope.Open(
                    thief.Seat.NotebookKey.Bytes,
                    Labels.Entry,
                    session.Seat.Notebook.Place(item.Seq),
                    item.Sealed.Span
                )
            );
        using var room = await dele.Open(circle);
        Assert.Equal(["after"], Text.Of(room));
    }

    [Fact]
    public async Task Entries_keep_their_times_and_their_order()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        for (var i = 0; i < 70; i++)
        {
            test.Clock.Advance(TimeSpan.FromMinutes(2));
            await maya.Note("note " + i);
        }
        var before = await Entries(maya);
        test.Clock.Advance(TimeSpan.FromMinutes(9));

        var after = await Entries(await maya.Renew(Fresh));

        Assert.Equal(before, after);

        static async Task<(long, DateTimeOffset, string)[]> Entries(Person person)
        {
            using var session = person.Session();
            using var room = ((Opening.Opened)await person.Node.Circles.OpenNotebook(session)).Room;
            return [.. room.Entries.Select(e => (e.Seq, e.Time, Text.Of(e)))];
        }
    }

    [Fact]
    public async Task Files_come_along_with_their_keys_and_what_was_deleted_does_not()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        await maya.Note("to go");
        await maya.Note("to stay");
        await maya.NoteFile("what the file holds"u8.ToArray());
        using (var session = maya.Session())
        using (var room = ((Opening.Opened)await test.Node.Circles.OpenNotebook(session)).Room)
            Assert.True(await room.Delete([room.Entries[0].Seq]));

        var now = await maya.Renew(Fresh);

        using var again = now.Session();
        using var notebook = ((Opening.Opened)await test.Node.Circles.OpenNotebook(again)).Room;
        Assert.Equal(["to stay", "a file"], Text.Of(notebook));
        using var content = new MemoryStream();
        Assert.True(await notebook.Files.Write(notebook.Entries[1].File!, content, default));
        Assert.Equal("what the file holds"u8.ToArray(), content.ToArray());
    }

    [Fact]
    public async Task Kept_words_come_along_and_a_form_from_before_is_not_taken_for_kept()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var (used, open) = (maya.DraftToken(), maya.DraftToken());
        Assert.True(await test.Node.Drafts.Keep(used, Text.Bytes("typed before")));

        var now = await maya.Renew(Fresh);

        Assert.False(await test.Node.Drafts.Keep(open, Text.Bytes("typed after")));
        Assert.True(await test.Node.Drafts.Keep(now.DraftToken(), Text.Bytes("typed anew")));
        using var session = now.Session();
        var waiting = await test.Node.Drafts.Waiting(session);
        Assert.Equal(
            ["typed before", "typed anew"],
            waiting.Select(d => System.Text.Encoding.UTF8.GetString(d.Body.Span))
        );
        Assert.All(waiting, d => Assert.Equal("/a/place", d.Place));
        Assert.NotNull(await test.Node.Drafts.Take(session, waiting[0].Id));
    }

    [Fact]
    public async Task What_another_request_adds_at_the_same_time_comes_along_or_is_refused()
    {
        for (var round = 0; round < 8; round++)
        {
            await using var test = await Open();
            var maya = await test.Keeper();
            using var other = maya.Session();
            using var room = ((Opening.Opened)await test.Node.Circles.OpenNotebook(other)).Room;
            var acknowledged = new List<string>();
            var writing = Task.Run(async () =>
            {
                for (var i = 0; i < 10 + round; i++)
                {
                    Assert.NotNull(await room.Append(1, Text.Bytes("note " + i)));
                    acknowledged.Add("note " + i);
                }
            });

            var now = await maya.Renew(Fresh);
            var refused = await Record.ExceptionAsync(() => writing);

            Assert.True(refused is null or InvalidDataException);
            Assert.Equal(acknowledged, await now.Notes());
            await Assert.ThrowsAsync<InvalidDataException>(() =>
                room.Append(1, Text.Bytes("late"))
            );
        }
    }

    [Fact]
    public async Task It_can_be_done_again_and_again_and_others_join_afterwards()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        for (var i = 0; i < 3; i++)
        {
            await Say(maya, circle, "round " + i);
            maya = await maya.Renew(Fresh + i);
        }

        var dele = await maya.BringIn(circle, "Dele", mayReadEarlier: true);

        using var room = await dele.Open(circle);
        Assert.Equal(["round 0", "round 1", "round 2"], Text.Of(room));
    }

    static async Task Say(Person person, CircleId circle, string text)
    {
        using var room = await person.Open(circle);
        Assert.NotNull(await room.Append(1, Text.Bytes(text)));
    }

    static async Task<AuthorId> Mark(Person person, CircleId circle)
    {
        using var room = await person.Open(circle);
        return room.Me;
    }

    public sealed class OnSqlite : RenewingTests
    {
        private protected override Task<TestNode> Open() => TestNode.Open();
    }

    public sealed class OnPostgres : RenewingTests
    {
        private protected override Task<TestNode> Open() => TestNode.OpenOnPostgres();
    }
}
