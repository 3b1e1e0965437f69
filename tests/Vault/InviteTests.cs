using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

public sealed class InviteTests
{
    [Fact]
    public async Task Seven_words_let_one_person_in_once()
    {
        await using var test = await TestNode.Open();
        var (maya, circle, words) = await Invited(test);
        Assert.Equal(7, words.Split(' ').Length);
        Assert.True(await IsOpen(test, words));

        await Person.Join(test.Node, words, "Dele");

        Assert.False(await IsOpen(test, words));
        Assert.IsType<SignIn.Nothing>(await Join(test, words, "Ines"));
        using var room = await maya.Open(circle);
        Assert.Equal(2, room.Members.Count);
    }

    [Fact]
    public async Task Of_two_who_use_the_same_words_at_once_one_gets_in()
    {
        await using var test = await TestNode.Open();
        var (maya, circle, words) = await Invited(test);

        var came = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => Join(test, words, $"Person {i}")))
        );

        Assert.Single(came, c => c is SignIn.Opened);
        using var room = await maya.Open(circle);
        Assert.Equal(2, room.Members.Count);
    }

    [Fact]
    public async Task An_invite_is_over_after_72_hours()
    {
        await using var test = await TestNode.Open();
        var (_, _, words) = await Invited(test);
        test.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromMinutes(1));
        Assert.True(await IsOpen(test, words));

        test.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await IsOpen(test, words));
        Assert.IsType<SignIn.Nothing>(await Join(test, words, "Dele"));
        test.Clock.Advance(TimeSpan.FromHours(-24));
        Assert.False(await IsOpen(test, words));
        Assert.Equal(10, StolenDatabase.Of(test).Rows.Count);
    }

    [Fact]
    public async Task Invite_words_do_not_sign_in()
    {
        await using var test = await TestNode.Open();
        var (_, _, words) = await Invited(test);
        using var passphrase = Passphrase.FromWords(words);

        Assert.IsType<SignIn.Nothing>(await test.Node.Seats.Open("", passphrase));
        Assert.IsType<SignIn.Nothing>(await Join(test, words + " more", "Dele"));
    }

    [Fact]
    public async Task Who_has_not_joined_begins_and_changes_nothing_however_often_they_try()
    {
        await using var test = await TestNode.Open();
        var (_, circle, words) = await Invited(test);
        using var passphrase = Passphrase.FromWords(words);
        using var key = await test.Node.Login.Key("", passphrase);
        using var seat = (await new Doors(test.Node).OpenInvite(key!))!;
        using var session = test.Node.Sessions.Find(test.Node.Sessions.Begin(seat))!;
        var before = StolenDatabase.Of(test).Items.Count;
        for (var tries = 0; tries < 3; tries++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                test.Node.Circles.Start(session)
            );
            Assert.Equal(
                Outcome.Refused,
                await test.Node.Circles.Belonging.Renew(session, circle, compared: false)
            );
            Assert.Null(await test.Node.Seats.Invite(session, circle));
        }

        Assert.Equal(before, StolenDatabase.Of(test).Items.Count);
        await Person.Join(test.Node, words, "Dele");
    }

    [Fact]
    public async Task Who_joins_reads_from_now_on()
    {
        await using var test = await TestNode.Open();
        var (maya, circle, words) = await Invited(test, "before");
        await Say(maya, circle, "between");
        var dele = await Person.Join(test.Node, words, "Dele");
        await Say(maya, circle, "after");

        using var room = await dele.Open(circle);
        using var whole = await maya.Open(circle);

        Assert.Equal(["between", "after"], Text.Of(room));
        Assert.Equal(["before", "between", "after"], Text.Of(whole));
        Assert.Equal(whole.Entries[1].Seq, room.Entries[0].Seq);
    }

    [Fact]
    public async Task Who_joins_reads_what_was_before_once_a_member_gave_it()
    {
        await using var test = await TestNode.Open();
        var (maya, circle, first) = await Invited(test, "one");
        await Person.Join(test.Node, first, "Dele");
        await Say(maya, circle, "two");
        var ines = await maya.BringIn(circle, "Ines", mayReadEarlier: true);
        await Say(maya, circle, "three");

        using var room = await ines.Open(circle);

        Assert.Equal(["one", "two", "three"], Text.Of(room));
    }

    [Fact]
    public async Task Somebody_who_was_invited_before_can_join_after_others_came()
    {
        await using var test = await TestNode.Open();
        var (maya, circle, words) = await Invited(test, "first");
        await maya.BringIn(circle, "Ines");
        await Say(maya, circle, "second");

        var dele = await Person.Join(test.Node, words, "Dele");

        await Say(dele, circle, "third");
        using (var his = await dele.Open(circle))
            Assert.Equal(["second", "third"], Text.Of(his));
        using var room = await maya.Open(circle);
        Assert.Equal(["first", "second", "third"], Text.Of(room));
        Assert.Equal(3, room.Members.Count);
        Assert.Empty(room.Invited);
    }

    [Fact]
    public async Task The_inviter_sees_other_words_for_the_keys_once_somebody_joined()
    {
        await using var test = await TestNode.Open();
        var (maya, circle, words) = await Invited(test);
        using var before = await maya.Open(circle);
        var invited = Assert.Single(before.Invited);

        var dele = await Person.Join(test.Node, words, "Dele");

        using var after = await maya.Open(circle);
        using var his = await dele.Open(circle);
        Assert.Equal(invited, his.Me);
        Assert.Equal(his.Fingerprint(his.Me), after.Fingerprint(invited));
        Assert.NotEqual(before.Fingerprint(invited), after.Fingerprint(invited));
    }

    [Fact]
    public async Task The_keys_an_inviter_made_open_nothing_once_somebody_joined()
    {
        await using var test = await TestNode.Open();
        var (maya, circle, words) = await Invited(test, "before");
        using var plain = Passphrase.FromWords(words);
        using var key = await test.Node.Login.Key("", plain);
        using var copied = await new Doors(test.Node).Open(key!);
        var dele = await Person.Join(test.Node, words, "Dele");
        await Say(dele, circle, "after");

        var opening = await Room.Open(new(test.Node, copied!, new()), circle);

        Assert.IsType<Opening.Forbidden>(opening);
        using (var session = dele.Session())
            Assert.NotEqual(session.Seat.Notebook, copied!.Notebook);
        using var room = await maya.Open(circle);
        Assert.Equal(["before", "after"], Text.Of(room));
    }

    [Fact]
    public async Task A_weak_passphrase_does_not_use_the_invite_up()
    {
        await using var test = await TestNode.Open();
        var (_, _, words) = await Invited(test);
        using var invite = Passphrase.FromWords(words);
        using var weak = Passphrase.FromWords("too short");

        Assert.IsType<SignIn.TooWeak>(await test.Node.Seats.Join(invite, "Dele", weak));

        Assert.True(await IsOpen(test, words));
    }

    [Fact]
    public async Task A_stranger_to_a_circle_invites_nobody_to_it()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var shared = await maya.Start();
        var dele = await maya.BringIn(shared, "Dele");
        var own = await maya.Start();
        using var session = dele.Session();

        Assert.Null(await test.Node.Seats.Invite(session, own));
    }

    static async Task<(Person Maya, CircleId Circle, string Words)> Invited(
        TestNode test,
        params string[] said
    )
    {
        var maya = await test.Keeper();
        var circle = await maya.Start();
        foreach (var words in said)
            await Say(maya, circle, words);
        using var session = maya.Session();
        return (maya, circle, (await test.Node.Seats.Invite(session, circle))!);
    }

    static async Task Say(Person person, CircleId circle, string text)
    {
        using var room = await person.Open(circle);
        Assert.NotNull(await room.Append(1, Text.Bytes(text)));
    }

    static async Task<bool> IsOpen(TestNode test, string words)
    {
        using var passphrase = Passphrase.FromWords(words);
        return await test.Node.Seats.InviteIsOpen(passphrase);
    }

    static async Task<SignIn> Join(TestNode test, string words, string name)
    {
        using var invite = Passphrase.FromWords(words);
        using var own = Passphrase.FromWords("a passphrase of " + name);
        return await test.Node.Seats.Join(invite, name, own);
    }
}
