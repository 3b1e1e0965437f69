using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

public sealed class InviteByLetterTests
{
    [Fact]
    public async Task Somebody_with_a_seat_comes_in_with_it_and_reads_what_is_written_from_then_on()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, common, other) = await Two(test);
        using (var before = await maya.Open(other))
            await before.Append(1, Text.Bytes("before"));
        Assert.True(await Ask(maya, dele, common, other));
        using (var since = await maya.Open(other))
            await since.Append(1, Text.Bytes("since"));
        var rows = StolenDatabase.Of(test).Rows.Count;

        var letter = Assert.Single(await Waiting(dele));
        using var session = dele.Session();
        var came = await test.Node.Seats.ByLetter.Enter(session, letter.Seq);

        Assert.Equal(other, Assert.IsType<ComingIn.Entered>(came).Circle);
        Assert.Equal(common, letter.From);
        using var hers = await maya.Open(other);
        Assert.Equal(2, hers.Members.Count);
        await hers.Append(1, Text.Bytes("after"));
        using var his = await dele.Open(other);
        Assert.Equal(["since", "after"], his.Entries.Select(e => Text.Of(e.Body)));
        Assert.Equal(rows, StolenDatabase.Of(test).Rows.Count);
        Assert.Empty(await Waiting(dele));
        Assert.IsType<ComingIn.Over>(await test.Node.Seats.ByLetter.Enter(session, letter.Seq));
    }

    [Fact]
    public async Task Nobody_is_asked_twice_or_into_a_circle_they_are_in()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, common, other) = await Two(test);
        using var session = maya.Session();
        var whom = await Mark(dele, common);
        var letters = test.Node.Seats.ByLetter;
        Assert.Equal([whom], await letters.WhoMayBeAsked(session, common, other));

        Assert.True(await letters.Ask(session, common, whom, other, isFor: false));
        var seq = (await Waiting(dele))[0].Seq;
        using (var his = dele.Session())
            Assert.IsType<ComingIn.Entered>(await letters.Enter(his, seq));

        Assert.Empty(await letters.WhoMayBeAsked(session, common, other));
        Assert.False(await letters.Ask(session, common, whom, other, isFor: false));
    }

    [Fact]
    public async Task Whoever_left_does_not_come_back_by_letter()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, common, other) = await Two(test);
        await Ask(maya, dele, common, other);
        using var session = dele.Session();
        await test.Node.Seats.ByLetter.Enter(session, (await Waiting(dele))[0].Seq);
        await test.Node.Circles.Belonging.Leave(session, other);
        (await maya.Open(other)).Dispose();
        await Ask(maya, dele, common, other);

        var came = await test.Node.Seats.ByLetter.Enter(session, (await Waiting(dele))[0].Seq);

        Assert.IsType<ComingIn.WasThere>(came);
        Assert.IsType<Opening.Forbidden>(await test.Node.Circles.Open(session, other));
    }

    [Fact]
    public async Task A_letter_is_over_after_72_hours_and_can_be_put_away_before()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, common, other) = await Two(test);
        await Ask(maya, dele, common, other);
        var seq = (await Waiting(dele))[0].Seq;
        test.Clock.Advance(TimeSpan.FromHours(73));
        dele = await dele.At(test.Node);
        maya = await maya.At(test.Node);
        Assert.Empty(await Waiting(dele));
        using (var session = dele.Session())
            Assert.IsType<ComingIn.Over>(await test.Node.Seats.ByLetter.Enter(session, seq));

        var third = await maya.Start();
        await Ask(maya, dele, common, third);
        var letter = Assert.Single(await Waiting(dele));
        using var his = dele.Session();
        Assert.True(await test.Node.Seats.ByLetter.PutAway(his, letter.Seq));
        Assert.Empty(await Waiting(dele));
        Assert.False(await test.Node.Seats.ByLetter.PutAway(his, letter.Seq));
    }

    [Fact]
    public async Task A_letter_in_somebody_elses_name_is_not_shown()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, common, _) = await Two(test);
        using var hers = await maya.Open(common);
        using var his = await dele.Open(common);
        var box = his.Last.Roster.By(his.Me)!.Box;
        using var forger = SigningKey.Random();
        using var own = SigningKey.FromSeed(hers.Last.Held.AuthorSeed.Bytes);
        var due = test.Clock.Minutes() + 60;
        var words = "one two three four five six seven";
        byte[][] bodies =
        [
            InviteLetter.Write(hers, due, words, forger, box),
            InviteLetter.Write(hers, due, words, own, hers.Last.Roster.By(hers.Me)!.Box),
            InviteLetter.Write(hers, due, words, own, box)[..^1],
        ];
        foreach (var body in bodies)
        {
            var seq = await test.Store.Next(Mailbox.Of(box));
            var letter = Mailbox.Leave(test.Node, box, seq, LetterKind.Invite, body);
            Assert.True(await test.Store.Commit(Batch.Of(letter)));
        }

        Assert.Empty(await Waiting(dele));
    }

    [Fact]
    public async Task The_person_a_circle_is_for_can_be_asked_by_letter_once()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var common = await maya.Start();
        var dele = await maya.BringIn(common, "Dele");
        var around = await maya.Start(CircleFor.Invited);
        using var session = maya.Session();
        var whom = await Mark(dele, common);

        Assert.True(await test.Node.Seats.ByLetter.Ask(session, common, whom, around, isFor: true));
        using var his = dele.Session();
        await test.Node.Seats.ByLetter.Enter(his, (await Waiting(dele))[0].Seq);

        using var room = await dele.Open(around);
        Assert.Equal(room.Me, room.Membership.For);
        var ines = await maya.BringIn(common, "Ines");
        var her = await Mark(ines, common);
        Assert.False(await test.Node.Seats.ByLetter.Ask(session, common, her, around, isFor: true));
    }

    [Fact]
    public async Task Of_two_sessions_that_go_in_at_once_one_does()
    {
        await using var test = await TestNode.Open();
        var (maya, dele, common, other) = await Two(test);
        await Ask(maya, dele, common, other);
        var seq = (await Waiting(dele))[0].Seq;

        var came = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        using var session = dele.Session();
                        return await test.Node.Seats.ByLetter.Enter(session, seq);
                    })
                )
        );

        Assert.Single(came, c => c is ComingIn.Entered);
        using var room = await dele.Open(other);
        Assert.Equal(2, room.Members.Count);
    }

    private static async Task<(Person Maya, Person Dele, CircleId Common, CircleId Other)> Two(
        TestNode test
    )
    {
        var maya = await test.Keeper();
        var common = await maya.Start();
        return (maya, await maya.BringIn(common, "Dele"), common, await maya.Start());
    }

    private static async Task<bool> Ask(Person asker, Person whom, CircleId from, CircleId into)
    {
        using var session = asker.Session();
        var mark = await Mark(whom, from);
        return await asker.Node.Seats.ByLetter.Ask(session, from, mark, into, isFor: false);
    }

    private static async Task<AuthorId> Mark(Person person, CircleId circle)
    {
        using var room = await person.Open(circle);
        return room.Me;
    }

    private static async Task<IReadOnlyList<RoomInvite>> Waiting(Person person)
    {
        using var session = person.Session();
        return await person.Node.Seats.ByLetter.Waiting(session);
    }
}
