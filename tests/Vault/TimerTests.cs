using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>Check-ins and reminders: told once, in the right order, whatever happens to the node.</summary>
public sealed class TimerTests
{
    static readonly Ping Mine = new(PingWay.Mail, "me@example.org");
    static readonly Ping Theirs = new(PingWay.Web, "https://example.org/theirs");

    readonly List<Ping> sent = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_missed_check_in_pings_its_owner_first_and_tells_the_others_later(
        bool postgres
    )
    {
        await using var test = await (postgres ? TestNode.OpenOnPostgres() : TestNode.Open());
        var (maya, dele, circle) = await Two(test);
        var wish = await CheckIn(test, maya, dele, circle);

        Assert.Equal(0, await Fire(test.Node));
        test.Clock.Advance(TimeSpan.FromHours(1));
        await Fire(test.Node);
        Assert.Equal([Mine], sent);
        Assert.Empty(await Alarms(dele));
        test.Clock.Advance(wish.Grace);
        await Fire(test.Node);

        var alarm = Assert.Single(await Alarms(dele));
        Assert.Equal((AlarmKind.NotHeardFrom, circle), (alarm.What, alarm.Circle));
        Assert.Equal((wish.Due, wish.Told), (alarm.Due, alarm.Timer));
        Assert.Equal([Mine, Theirs], sent);
        Assert.Empty(await Alarms(maya));
        Assert.Equal(0, await Fire(test.Node));
        using var session = (await dele.At(test.Node)).Session();
        Assert.True(await test.Node.Timers.PutAway(session, alarm.Seq));
        Assert.Empty(await Alarms(dele));
    }

    [Fact]
    public async Task Who_checks_in_is_not_told_about()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        var wish = await CheckIn(test, maya, dele, circle);
        UInt128[] both = [wish.Asked, wish.Told];
        Assert.Equal(2, (await test.Node.Timers.Waiting(both)).Count);

        Assert.True(await test.Node.Timers.CallOff(wish.Told));
        Assert.True(await test.Node.Timers.CallOff(wish.Asked));
        test.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(0, await Fire(test.Node));
        Assert.Empty(await Alarms(dele));
        Assert.Empty(sent);
        Assert.False(await test.Node.Timers.CallOff(wish.Told));
        Assert.Empty(await test.Node.Timers.Waiting(both));
    }

    [Fact]
    public async Task Two_nodes_on_one_database_tell_once()
    {
        await using var test = await TestNode.OpenOnPostgres();
        var (maya, dele, circle) = await Two(test);
        for (var i = 0; i < 10; i++)
            await CheckIn(test, maya, dele, circle);
        var options = new NodeOptions(test.Folder) { Cost = TestNode.Cheap };
        using var other = await Node.Open(test.Store, options, test.Clock);
        test.Clock.Advance(TimeSpan.FromHours(2));

        await Task.WhenAll(
            new[] { test.Node, other, test.Node, other }.Select(n => Task.Run(() => Fire(n)))
        );

        Assert.Equal(10, (await Alarms(dele)).Select(a => a.Timer).Distinct().Count());
        Assert.Equal(10, (await Alarms(dele)).Count);
        Assert.Equal(20, sent.Count);
    }

    [Fact]
    public async Task A_ping_that_fails_is_tried_again_and_one_that_went_out_is_not()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        await CheckIn(test, maya, dele, circle);
        test.Clock.Advance(TimeSpan.FromHours(2));
        var works = false;
        Task<bool> Send(Ping ping, CancellationToken stop)
        {
            var goes = works || ping == Mine;
            if (goes)
                sent.Add(ping);
            return Task.FromResult(goes);
        }

        await test.Node.Timers.Fire(Send, default);
        Assert.Equal([Mine], sent);
        works = true;
        await test.Node.Timers.Fire(Send, default);
        Assert.Equal([Mine], sent);
        test.Clock.Advance(TimeSpan.FromMinutes(5));
        await test.Node.Timers.Fire(Send, default);

        Assert.Equal([Mine, Theirs], sent);
        Assert.Single(await Alarms(dele));
        Assert.Empty(await test.Store.Due(long.MaxValue));
    }

    [Fact]
    public async Task A_node_that_dies_while_it_pings_pings_again_after_its_restart()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        await CheckIn(test, maya, dele, circle);
        test.Clock.Advance(TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            test.Node.Timers.Fire((_, _) => throw new OperationCanceledException(), default)
        );
        var options = new NodeOptions(test.Folder) { Cost = TestNode.Cheap };
        using var again = await Node.Open(test.Store, options, test.Clock);
        await Fire(again);
        test.Clock.Advance(TimeSpan.FromMinutes(5));
        await Fire(again);

        Assert.Single(await Alarms(dele));
        Assert.Equal([Theirs, Mine], sent.OrderByDescending(p => p.Way));
    }

    [Fact]
    public async Task A_reminder_reaches_its_owner_alone()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, _) = await Two(test);
        var id = Timers.NewId();
        using var session = maya.Session();
        Assert.True(
            await test.Node.Timers.Remind(
                session,
                id,
                test.Clock.GetUtcNow().AddMinutes(30),
                [Mine]
            )
        );

        test.Clock.Advance(TimeSpan.FromMinutes(31));
        await Fire(test.Node);

        Assert.Equal(id, Assert.Single(await Alarms(maya)).Timer);
        Assert.Empty(await Alarms(dele));
        Assert.Equal([Mine], sent);
    }

    [Fact]
    public async Task An_alarm_in_somebody_elses_name_is_not_shown()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        using var room = await maya.Open(circle);
        using var his = await dele.Open(circle);
        var box = room.Last.Roster.By(room.Me)!.Box;
        var forged = new Alarm(0, AlarmKind.NotHeardFrom, circle, room.Me, default, 1);
        using var author = SigningKey.FromSeed(his.Last.Held.AuthorSeed.Bytes);
        foreach (var (seq, alarm) in new[] { forged, forged with { Author = his.Me } }.Index())
        {
            var body = AlarmFormat.Write(alarm with { Due = test.Clock.GetUtcNow() }, author, box);
            var letter = Mailbox.Leave(test.Node, box, seq, LetterKind.Alarm, body);
            Assert.True(await test.Store.Commit(Batch.Of(letter)));
        }

        Assert.Equal([his.Me], (await Alarms(maya)).Select(a => a.Author));
    }

    [Fact]
    public async Task A_timer_in_the_store_names_nobody_and_fits_no_other_time()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, circle) = await Two(test);
        await CheckIn(test, maya, dele, circle);

        var stored = await test.Store.Due(long.MaxValue);

        Assert.Equal(2, stored.Count);
        Assert.All(
            stored,
            timer =>
            {
                Assert.Equal(-1, timer.Sealed.Span.IndexOf(Text.Bytes(Mine.Address)));
                Assert.NotNull(TimerContent.Open(test.Node.Keys.NodeKey, timer));
                Assert.Null(
                    TimerContent.Open(test.Node.Keys.NodeKey, timer with { Due = timer.Due - 1 })
                );
            }
        );
    }

    [Theory]
    [InlineData("someone@example.org", PingWay.Mail)]
    [InlineData("https://ntfy.example/abc", PingWay.Web)]
    [InlineData("http://127.0.0.1:8080/x", PingWay.Web)]
    public void Addresses_that_the_keeper_allows_are_understood(string typed, PingWay way) =>
        Assert.Equal(new Ping(way, typed), Allowed.Read($" {typed} "));

    [Theory]
    [InlineData("")]
    [InlineData("someone")]
    [InlineData("Someone <someone@example.org>")]
    [InlineData("someone@example.org\r\nBcc: other@example.org")]
    [InlineData("http://ntfy.example/abc")]
    [InlineData("https://other.example/abc")]
    [InlineData("https://user:word@ntfy.example/abc")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://192.168.0.1/")]
    public void Other_addresses_are_not_pinged(string typed) => Assert.Null(Allowed.Read(typed));

    [Fact]
    public void Nothing_is_pinged_unless_the_keeper_says_so() =>
        Assert.All(
            ["someone@example.org", "https://ntfy.example/abc"],
            typed => Assert.Null(PingRule.None.Read(typed))
        );

    static PingRule Allowed => new(Mail: true, ["ntfy.example", "127.0.0.1"]);

    static async Task<(Person Maya, Person Dele, CircleId Circle)> Two(TestNode test)
    {
        var maya = await test.Keeper();
        var circle = await maya.Start();
        return (maya, await maya.BringIn(circle, "Dele"), circle);
    }

    static async Task<CheckIn> CheckIn(TestNode test, Person from, Person to, CircleId circle)
    {
        using var room = await to.Open(circle);
        var wish = new CheckIn(
            Timers.NewId(),
            Timers.NewId(),
            Times.FromMinutes(test.Clock.Minutes() + 60),
            TimeSpan.FromMinutes(30),
            [room.Me],
            [Mine],
            [Theirs]
        );
        using var session = from.Session();
        Assert.True(await test.Node.Timers.Set(session, circle, wish));
        return wish;
    }

    /// <summary>After signing in anew: the clock may have ended the session.</summary>
    static async Task<IReadOnlyList<Alarm>> Alarms(Person person)
    {
        using var session = (await person.At(person.Node)).Session();
        return await person.Node.Timers.Alarms(session);
    }

    Task<int> Fire(Node node) =>
        node.Timers.Fire(
            (ping, _) =>
            {
                lock (sent)
                    sent.Add(ping);
                return Task.FromResult(true);
            },
            default
        );
}
