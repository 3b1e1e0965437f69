using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>What is tried again when others write in between, how often, and what they may have written.</summary>
public sealed class BusyStoreTests
{
    const int MostTries = 50;
    const int MostMarks = 8;

    [Theory]
    [InlineData(MostTries - 1, true)]
    [InlineData(MostTries, false)]
    public async Task Closing_a_seat_is_tried_fifty_times(int tooLate, bool closes)
    {
        var (test, busy) = await TestNode.OpenAmongOthers();
        await using var _ = test;
        var maya = await test.Keeper();
        using var session = maya.Session();
        busy.TooLate = tooLate;

        Assert.Equal(closes, await SeatClosing.Close(session.At(test.Node)));

        Assert.Equal(closes, await test.SignIn(maya.Name, maya.Words) is null);
    }

    [Theory]
    [InlineData(MostTries - 1, true)]
    [InlineData(MostTries, false)]
    public async Task New_keys_of_a_seat_are_tried_fifty_times(int tooLate, bool renewed)
    {
        const string fresh = "fresh words nobody knows";
        var (test, busy) = await TestNode.OpenAmongOthers();
        await using var _ = test;
        var maya = await test.Keeper();
        await maya.Start();
        using var session = maya.Session();
        using var current = Passphrase.FromWords(maya.Words);
        using var chosen = Passphrase.FromWords(fresh);
        busy.TooLate = tooLate;

        var act = await test.Node.Locks.Renew(session, maya.Name, current, chosen);

        Assert.Equal(renewed, act is SeatAct.Done);
        Assert.Equal(!renewed, act is SeatAct.Busy);
        Assert.NotNull(await test.SignIn(maya.Name, renewed ? fresh : maya.Words));
        Assert.Null(await test.SignIn(maya.Name, renewed ? maya.Words : fresh));
    }

    [Theory]
    [InlineData(MostMarks - 1, 1)]
    [InlineData(MostMarks, 0)]
    public async Task A_mark_is_tried_eight_times_and_a_room_opens_without_it(
        int tooLate,
        int marks
    )
    {
        var (test, busy) = await TestNode.OpenAmongOthers();
        await using var _ = test;
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using var session = maya.Session();
        busy.TooLate = tooLate;

        using (await maya.Open(circle)) { }

        Assert.Equal(0, busy.TooLate);
        var stream = SeenMark.StreamOf(session.Seat);
        Assert.Equal(marks, (await test.Store.Read(stream, 0)).Count);
        using (await maya.Open(circle)) { }
        Assert.Single(await test.Store.Read(stream, 0));
    }

    [Fact]
    public async Task A_reminder_is_left_once_however_often_others_are_faster()
    {
        var (test, busy) = await TestNode.OpenAmongOthers();
        await using var _ = test;
        var maya = await test.Keeper();
        using (var session = maya.Session())
            await test.Node.Timers.Remind(session, Timers.NewId(), test.Clock.GetUtcNow(), []);
        busy.TooLate = 30;

        Assert.Equal(1, await test.Node.Timers.Fire((_, _) => Task.FromResult(true), default));

        using var later = maya.Session();
        Assert.Single(await test.Node.Timers.Alarms(later));
        Assert.Empty(await test.Store.Due(long.MaxValue));
    }

    [Fact]
    public async Task A_ping_is_tried_a_hundred_times_and_no_more()
    {
        await using var test = await TestNode.Open();
        var content = new TimerContent(98, [], [new Ping(PingWay.Mail, "me@example.org")]);
        var timer = content.Seal(test.Node.Keys.NodeKey, 7, test.Clock.Minutes());
        await test.Store.Commit(Batch.Of(new Change.AddTimer(timer)));
        var tries = 0;
        Task<bool> Fail(Ping ping, CancellationToken stop)
        {
            tries++;
            return Task.FromResult(false);
        }

        await test.Node.Timers.Fire(Fail, default);
        Assert.Single(await test.Store.Due(long.MaxValue));
        test.Clock.Advance(TimeSpan.FromMinutes(5));
        await test.Node.Timers.Fire(Fail, default);

        Assert.Equal(2, tries);
        Assert.Empty(await test.Store.Due(long.MaxValue));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_came_in_between_and_is_not_what_was_written_is_not_gone_on_from(
        bool byAStranger
    )
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        using var open = await team[0].Open(team.Circle);
        var stream = open.Last.Held.Stream;
        var end = await test.Store.Next(stream);
        using var stranger = SigningKey.Random();
        var note = new Note(1, Text.Bytes("not by a member"));
        await test.Store.Commit(
            byAStranger
                ? new(open.Last.Log.Write(stranger, test.Clock, note).Changes)
                : Batch.Of(new Change.Append(stream, new(end, Chance.Bytes(2104))))
        );

        await Assert.ThrowsAsync<InvalidDataException>(() => open.Append(1, Text.Bytes("mine")));

        Assert.Equal(end + 1, await test.Store.Next(stream));
    }

    [Fact]
    public async Task A_known_device_that_is_told_to_come_again_is_still_known()
    {
        var gate = new Gate(places: 2, mostWaiting: 1);
        using var general = await gate.Enter(patient: false);
        var mine = await gate.Enter(patient: false, device: 7);
        var hers = gate.Enter(patient: false, device: 8);

        Assert.Null(await gate.Enter(patient: false, device: 9));

        mine!.Dispose();
        (await hers)!.Dispose();
        Assert.True(gate.Enter(patient: false, device: 9).IsCompletedSuccessfully);
    }
}
