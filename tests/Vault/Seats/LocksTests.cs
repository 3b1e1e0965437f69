using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>What its owner does to a seat, on SQLite and on PostgreSQL.</summary>
public abstract class LocksTests
{
    const string Own = "own words nobody knows";
    const string Other = "other words nobody knows";
    const string Third = "third words nobody knows";

    private protected abstract Task<TestNode> Open();

    [Fact]
    public async Task A_changed_passphrase_opens_the_same_seat_and_the_old_one_nothing()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await maya.Note("mine");
        var left = maya.Again();

        var changed = await maya.Change(Own);

        Assert.Null(await test.SignIn("Maya", maya.Words));
        Assert.Null(test.Node.Sessions.Find(maya.Cookie));
        Assert.Null(test.Node.Sessions.Find(left.Cookie));
        Assert.Equal(["mine"], await changed.Notes());
        using (await changed.Open(circle)) { }
        Assert.Equal(["mine"], await (await test.SignIn("Maya", Own))!.Notes());
    }

    [Fact]
    public async Task Every_act_asks_for_the_passphrase_and_changes_nothing_without_it()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var dele = await maya.BringIn(await maya.Start(), "Dele");
        var seat = maya.SeatId();
        var before = await test.Rows(seat);
        using var session = maya.Session();
        var locks = test.Node.Locks;
        using var chosen = Passphrase.FromWords(Own);

        foreach (var (name, typed) in new[] { ("Maya", "wrong"), ("Dele", dele.Words) })
        {
            using var wrong = Passphrase.FromWords(typed);
            Assert.IsType<SeatAct.NotYou>(
                await locks.ChangePassphrase(session, name, wrong, chosen)
            );
            Assert.IsType<SeatAct.NotYou>(await locks.PrintSheet(session, name, wrong));
            Assert.IsType<SeatAct.NotYou>(await locks.SetSecond(session, name, wrong, chosen));
            Assert.IsType<SeatAct.NotYou>(await locks.Renew(session, name, wrong, chosen));
            Assert.IsType<SeatAct.NotYou>(await locks.Close(session, name, wrong));
        }

        Assert.Equal(before, await test.Rows(seat));
    }

    [Fact]
    public async Task A_weak_passphrase_and_one_that_leads_somewhere_already_are_refused()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        await maya.Second(Other);

        Assert.IsType<SeatAct.TooWeak>(await maya.TryChange("too short"));
        Assert.IsType<SeatAct.TooWeak>(await maya.TryChange(maya.Words));
        Assert.IsType<SeatAct.TooWeak>(await maya.TryChange(Other));
        Assert.NotNull(await test.SignIn("Maya", Other));
    }

    [Fact]
    public async Task A_passphrase_a_sheet_and_a_second_notebook_each_replace_exactly_one_row()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var seat = maya.SeatId();
        var rows = await test.Rows(seat);

        foreach (var act in Acts())
        {
            maya = await act(maya);
            var now = await test.Rows(seat);
            Assert.Equal(4, now.Count(row => rows.Contains(row)));
            Assert.Equal(5, now.Count);
            rows = now;
        }

        static IEnumerable<Func<Person, Task<Person>>> Acts()
        {
            yield return me => me.Change(Own);
            yield return async me => (await me.Sheet()).Me;
            yield return async me =>
            {
                await me.Second(Other);
                return me;
            };
            yield return async me => (await me.Sheet()).Me;
        }
    }

    [Fact]
    public async Task A_recovery_sheet_opens_the_same_seat_until_a_newer_one_is_printed()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        await maya.Note("mine");
        var (_, first) = await maya.Sheet();
        var bySheet = (await test.SignIn("Maya", first))!;
        Assert.Equal(7, first.Split(' ').Length);
        Assert.Equal(["mine"], await bySheet.Notes());
        Assert.Null(await test.SignIn("Dele", first));

        var (_, second) = await (await test.SignIn("Maya", maya.Words))!.Sheet();

        Assert.Null(await test.SignIn("Maya", first));
        Assert.Null(test.Node.Sessions.Find(bySheet.Cookie));
        Assert.Equal(["mine"], await (await test.SignIn("Maya", second))!.Notes());
    }

    [Fact]
    public async Task Whoever_lost_the_passphrase_sets_a_new_one_by_the_sheet_which_stays_good()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        await maya.Note("mine");
        var (_, sheet) = await maya.Sheet();
        var bySheet = (await test.SignIn("Maya", sheet))!;
        using (var session = bySheet.Session())
            Assert.True(session.Seat.CameBySheet);

        var changed = await bySheet.Change(Own);

        using (var session = changed.Session())
            Assert.False(session.Seat.CameBySheet);
        Assert.Null(await test.SignIn("Maya", maya.Words));
        Assert.Equal(["mine"], await (await test.SignIn("Maya", Own))!.Notes());
        Assert.Equal(["mine"], await (await test.SignIn("Maya", sheet))!.Notes());
    }

    [Fact]
    public async Task A_sheet_printed_by_the_sheet_goes_on_in_a_session_that_still_can_act()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var (_, first) = await maya.Sheet();
        var (me, second) = await (await test.SignIn("Maya", first))!.Sheet();

        await me.Change(Own);

        Assert.Null(await test.SignIn("Maya", first));
        Assert.NotNull(await test.SignIn("Maya", second));
        Assert.NotNull(await test.SignIn("Maya", Own));
    }

    [Fact]
    public async Task A_session_whose_row_was_replaced_changes_nothing_more()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var seat = maya.SeatId();
        using var stale = maya.Session();
        await maya.Change(Own);
        var before = await test.Rows(seat);
        using var current = Passphrase.FromWords(maya.Words);
        using var chosen = Passphrase.FromWords(Third);

        Assert.IsType<SeatAct.NotYou>(await test.Node.Locks.PrintSheet(stale, "Maya", current));
        Assert.IsType<SeatAct.NotYou>(
            await test.Node.Locks.SetSecond(stale, "Maya", current, chosen)
        );

        Assert.Equal(before, await test.Rows(seat));
    }

    [Fact]
    public async Task Of_many_changes_at_once_one_wins_and_the_seat_opens()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var seat = maya.SeatId();
        var sessions = Enumerable.Range(0, 8).Select(_ => maya.Session()).ToList();
        var answers = await Task.WhenAll(sessions.Select((s, i) => Task.Run(() => Change(s, i))));

        var won = answers.ToList().FindIndex(a => a is SeatAct.Done);
        Assert.Single(answers, a => a is SeatAct.Done);
        Assert.NotNull(await test.SignIn("Maya", Own + won));
        Assert.Equal(5, (await test.Rows(seat)).Count);

        async Task<SeatAct> Change(Session session, int i)
        {
            using var mine = session;
            using var current = Passphrase.FromWords(maya.Words);
            using var chosen = Passphrase.FromWords(Own + i);
            return await test.Node.Locks.ChangePassphrase(session, "Maya", current, chosen);
        }
    }

    [Fact]
    public async Task A_closed_seat_opens_no_more_and_leaves_nothing_of_what_it_held()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        var dele = await maya.BringIn(circle, "Dele");
        using (var room = await dele.Open(circle))
            await room.Append(1, Text.Bytes("his words"));
        await dele.Note("mine");
        var file = await dele.NoteFile(new byte[100]);
        var (me, sheet) = await dele.Sheet();
        var streams = await me.OwnStreams();
        var token = me.DraftToken();

        await me.Close();

        Assert.Null(await test.SignIn("Dele", dele.Words));
        Assert.Null(await test.SignIn("Dele", sheet));
        Assert.Null(test.Node.Sessions.Find(me.Cookie));
        foreach (var stream in streams)
            Assert.Single(await test.Store.Read(stream, 0));
        Assert.Null(await test.Store.ReadPart(file, 0));
        Assert.False(await test.Node.Drafts.Keep(token, Text.Bytes("late")));
        using var still = await maya.Open(circle);
        Assert.Equal(["his words"], Text.Of(still));
        Assert.Single(still.Members);
    }

    [Fact]
    public async Task A_closed_seat_does_not_come_back_with_an_old_backup()
    {
        await using var test = await Open();
        var maya = await test.Keeper();
        var dele = await maya.BringIn(await maya.Start(), "Dele");
        var (me, sheet) = await dele.Sheet();
        await using var backup = await Backup.Of(test);
        await me.Close();

        var (node, _, _) = await backup.Revive();

        using var _ = node;
        foreach (var words in new[] { dele.Words, sheet })
        {
            using var passphrase = Passphrase.FromWords(words);
            Assert.IsNotType<SignIn.Opened>(await node.Seats.Open("Dele", passphrase));
        }
        Assert.NotNull(await maya.At(node));
    }

    public sealed class OnSqlite : LocksTests
    {
        private protected override Task<TestNode> Open() => TestNode.Open();
    }

    public sealed class OnPostgres : LocksTests
    {
        private protected override Task<TestNode> Open() => TestNode.OpenOnPostgres();
    }
}
