using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

public sealed class SignInTests
{
    [Theory]
    [InlineData("Maya")]
    [InlineData("  maya ")]
    [InlineData("MAYA")]
    [InlineData("Ｍａｙａ")]
    public async Task A_name_opens_the_seat_however_it_is_typed(string name)
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();

        Assert.IsType<SignIn.Opened>(await SignIn(test, name, maya.Words));
    }

    [Fact]
    public async Task Wrong_names_and_wrong_passphrases_are_one_and_the_same_nothing()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();

        Assert.IsType<SignIn.Nothing>(await SignIn(test, "Dele", maya.Words));
        Assert.IsType<SignIn.Nothing>(await SignIn(test, "Maya", maya.Words + " "));
        Assert.IsType<SignIn.Nothing>(await SignIn(test, "Maya", maya.Words.ToUpperInvariant()));
        Assert.IsType<SignIn.Nothing>(await SignIn(test, "", maya.Words));
        Assert.IsType<SignIn.Nothing>(await SignIn(test, "Maya", ""));
    }

    [Fact]
    public async Task Every_seat_has_five_rows_of_2048_bytes_and_one_of_them_opens()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await maya.BringIn(circle, "Dele");
        using (var session = maya.Session())
            await test.Node.Seats.Invite(session, circle);

        var seats = StolenDatabase.Of(test).Rows.GroupBy(row => row.Seat).ToList();

        Assert.Equal(3, seats.Count);
        foreach (var seat in seats)
        {
            Assert.Equal([1, 2, 3, 4, 5], seat.Select(row => row.Slot).Order());
            Assert.All(seat, row => Assert.Equal(2048, row.Sealed.Length));
            Assert.All(seat, row => Assert.Equal(32, row.Tag.Length));
        }
    }

    [Fact]
    public async Task The_living_row_is_in_every_slot_as_often()
    {
        var slots = new int[6];
        for (var i = 0; i < 5000; i++)
            slots[Slots.Random().Own]++;

        // Each of five expects 1,000, with a standard deviation of 28.
        Assert.All(slots[1..], count => Assert.InRange(count, 830, 1170));
        await Task.CompletedTask;
    }

    [Fact]
    public void A_row_opens_with_its_own_key_only_and_whole_only()
    {
        using var key = RowKey.Random();
        using var other = RowKey.Random();
        using var seat = Seat.Random(key.Tag, invite: null);
        var row = SeatRows.Living(seat, key);
        var bytes = row.Sealed.ToArray();

        Assert.True(SeatRows.IsOf(row, key));
        Assert.False(SeatRows.IsOf(row, other));
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 1;
            var changed = row with { Sealed = bytes.ToArray() };
            Assert.False(SeatRows.IsOf(changed, key) && SeatRows.Open(changed, key) is not null);
            bytes[at] ^= 1;
        }
        Assert.Null(SeatRows.Open(row with { Slot = 6 - row.Slot + 1 }, key));
        Assert.Null(SeatRows.Open(row with { Seat = new(1) }, key));
        using var opened = SeatRows.Open(row, key);
        Assert.Equal(seat.Notebook, opened!.Notebook);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("fourteen chars")]
    [InlineData("passwordpassword")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("correct horse battery staple")]
    [InlineData("QWERTYUIOPasdfghjkl")]
    [InlineData("123456789012345")]
    [InlineData("correcthorsebatterystaple")]
    [InlineData("qwertyuiopasdfghjklzxcvbnm")]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    [InlineData("The quick brown fox jumps over the lazy dog")]
    [InlineData("once upon a time there was")]
    [InlineData("I-love-you-forever-and-ever")]
    [InlineData("maytheforcebewithyou")]
    [InlineData("to.be.or.not.to.be.that.is.the.question")]
    [InlineData("1qaz2wsx3edc4rfv5tgb6yhn")]
    [InlineData("890123456789012345678")]
    [InlineData("1234567890qwertyuiop")]
    [InlineData("98765432109876543210")]
    public void Short_and_common_passphrases_are_too_weak(string own)
    {
        using var passphrase = Passphrase.FromWords(own);

        Assert.True(PassphraseRule.IsTooWeak(passphrase));
    }

    [Theory]
    [InlineData("fifteen letters")]
    [InlineData("ninguém sabe disto")]
    [InlineData("مفتاح البيت القديم")]
    public void A_long_uncommon_passphrase_in_any_script_is_fine(string own)
    {
        using var passphrase = Passphrase.FromWords(own);

        Assert.False(PassphraseRule.IsTooWeak(passphrase));
    }

    static async Task<SignIn> SignIn(TestNode test, string name, string words)
    {
        using var passphrase = Passphrase.FromWords(words);
        return await test.Node.Seats.Open(name, passphrase);
    }
}
