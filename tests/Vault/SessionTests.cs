using System.Buffers.Text;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

public sealed class SessionTests
{
    [Fact]
    public async Task A_cookie_leads_back_to_the_seat()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();

        using var one = maya.Session();
        using var two = maya.Session();

        Assert.Equal(one.Seat.Id, two.Seat.Id);
        Assert.Equal(32, Base64Url.DecodeFromChars(maya.Cookie).Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not base64url at all!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Any_other_cookie_leads_nowhere(string? cookie)
    {
        await using var test = await TestNode.Open();
        await test.Keeper();

        Assert.Null(test.Node.Sessions.Find(cookie));
        test.Node.Sessions.End(cookie);
    }

    [Fact]
    public async Task A_session_ends_when_idle_for_half_an_hour_but_not_while_used()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        for (var i = 0; i < 5; i++)
        {
            test.Clock.Advance(TimeSpan.FromMinutes(29));
            using var used = test.Node.Sessions.Find(maya.Cookie);
            Assert.NotNull(used);
        }

        test.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Null(test.Node.Sessions.Find(maya.Cookie));
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_however_much_it_is_used()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        for (var minutes = 20; minutes < 480; minutes += 20)
        {
            test.Clock.Advance(TimeSpan.FromMinutes(20));
            using var used = test.Node.Sessions.Find(maya.Cookie);
            Assert.NotNull(used);
        }

        test.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Null(test.Node.Sessions.Find(maya.Cookie));
    }

    [Fact]
    public async Task A_fourth_session_ends_the_oldest()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var more = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            test.Clock.Advance(TimeSpan.FromMinutes(1));
            using var session = maya.Session();
            more.Add(test.Node.Sessions.Begin(session.Seat));
        }

        Assert.Null(test.Node.Sessions.Find(maya.Cookie));
        Assert.All(more, cookie => Assert.NotNull(test.Node.Sessions.Find(cookie)));
    }

    [Fact]
    public async Task Ending_the_others_ends_mine_alone_of_the_same_row()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var dele = await maya.BringIn(await maya.Start(), "Dele");
        using var session = maya.Session();
        var other = test.Node.Sessions.Begin(session.Seat);
        Assert.Equal(2, test.Node.Sessions.Count(session));

        Assert.Equal(1, test.Node.Sessions.EndOthers(session));

        Assert.Null(test.Node.Sessions.Find(other));
        Assert.NotNull(test.Node.Sessions.Find(maya.Cookie));
        Assert.NotNull(test.Node.Sessions.Find(dele.Cookie));
    }

    [Fact]
    public async Task An_ended_session_is_over_and_a_sweep_forgets_idle_ones()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using (var session = maya.Session())
            test.Node.Sessions.Begin(session.Seat, TimeSpan.FromMinutes(5));
        test.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(1, test.Node.Sessions.Sweep());
        test.Node.Sessions.End(maya.Cookie);

        Assert.Null(test.Node.Sessions.Find(maya.Cookie));
        Assert.Empty(test.Node.Sessions.Dump);
    }

    [Fact]
    public async Task A_dump_of_the_session_store_opens_nothing_and_shows_no_key()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        using (await maya.Open(circle)) { }
        using var session = maya.Session();
        using var stranger = new SessionKeys(Chance.Bytes(32));

        var half = Assert.Single(test.Node.Sessions.Dump);

        Assert.Null(stranger.OpenSeat(half.Seat));
        byte[][] secrets =
        [
            session.Seat.Box.SecretKey.ToArray(),
            session.Seat.Signing.Seed.ToArray(),
            session.Seat.NotebookKey.Bytes.ToArray(),
            session.Seat.Tag.ToArray(),
            Base64Url.DecodeFromChars(maya.Cookie),
        ];
        foreach (var secret in secrets)
        {
            Assert.Equal(-1, half.Seat.Bytes.IndexOf(secret));
            Assert.Equal(-1, (half.Heads ?? []).AsSpan().IndexOf(secret));
        }
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("over")]
    [InlineData("swept")]
    [InlineData("forgotten at the next sign-in")]
    [InlineData("of another")]
    public async Task What_the_node_kept_of_a_session_is_zeros_once_it_is_over(string how)
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var half = Assert.Single(test.Node.Sessions.Dump);
        var kept = half.Seat.Memory;
        Assert.True(kept.Span.ContainsAnyExcept((byte)0));

        if (how == "ended")
            test.Node.Sessions.End(maya.Cookie);
        else if (how == "of another")
            using (var session = maya.Session())
            using (var other = test.Node.Sessions.Find(test.Node.Sessions.Begin(session.Seat)))
                test.Node.Sessions.EndOthers(other!);
        else
            test.Clock.Advance(Sessions.Longest);
        if (how == "swept")
            test.Node.Sessions.Sweep();
        else if (how == "forgotten at the next sign-in")
            await maya.At(test.Node);
        else if (how == "over")
            Assert.Null(test.Node.Sessions.Find(maya.Cookie));

        Assert.False(kept.Span.ContainsAnyExcept((byte)0));
    }

    [Fact]
    public async Task A_sealed_path_opens_in_its_own_session_only()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var mine = maya.Session();
        using var later = maya.Session();
        using var other = test.Node.Sessions.Find(test.Node.Sessions.Begin(mine.Seat));
        var sealedPath = mine.SealPath("circle/0123/sheet/4");

        Assert.Equal("circle/0123/sheet/4", later.OpenPath(sealedPath));
        Assert.Null(other!.OpenPath(sealedPath));
        Assert.Null(mine.OpenPath(sealedPath[..^1]));
        Assert.Null(mine.OpenPath("circle/0123/sheet/4"));
        Assert.Null(mine.OpenPath(null));
        Assert.Equal(mine.SealPath("a").Length, sealedPath.Length);
        Assert.Matches("^[A-Za-z0-9_-]+$", sealedPath);
    }

    [Fact]
    public async Task A_form_tag_is_good_for_its_action_and_session_only()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var mine = maya.Session();
        using var other = test.Node.Sessions.Find(test.Node.Sessions.Begin(mine.Seat));
        var tag = mine.CsrfTag("save sheet");

        Assert.True(mine.CheckCsrf("save sheet", tag));
        Assert.False(mine.CheckCsrf("close sheet", tag));
        Assert.False(other!.CheckCsrf("save sheet", tag));
        Assert.False(mine.CheckCsrf("save sheet", tag + "A"));
        Assert.False(mine.CheckCsrf("save sheet", ""));
        Assert.False(mine.CheckCsrf("save sheet", null));
    }

    [Fact]
    public async Task The_passphrase_given_again_holds_for_five_minutes_of_one_session()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var first = maya.Session();
        using var other = test.Node.Sessions.Find(test.Node.Sessions.Begin(first.Seat));
        using var words = Passphrase.FromWords(maya.Words);
        using var wrong = Passphrase.FromWords("abacus " + maya.Words);
        Assert.False(test.Node.Sessions.IsConfirmed(first));

        Assert.Equal(Confirmation.Wrong, await test.Node.Seats.Confirm(first, maya.Name, wrong));
        Assert.Equal(Confirmation.Wrong, await test.Node.Seats.Confirm(first, "Dele", words));
        Assert.False(test.Node.Sessions.IsConfirmed(first));
        Assert.Equal(Confirmation.Given, await test.Node.Seats.Confirm(first, maya.Name, words));

        using var later = maya.Session();
        Assert.True(test.Node.Sessions.IsConfirmed(later));
        Assert.False(test.Node.Sessions.IsConfirmed(other!));
        test.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.False(test.Node.Sessions.IsConfirmed(later));
    }

    [Fact]
    public async Task A_disposed_session_keeps_no_keys()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var session = maya.Session();
        var seat = session.Seat;

        session.Dispose();

        Assert.True(seat.Box.SecretKey.IsEmpty);
        Assert.True(seat.NotebookKey.Bytes.IsEmpty);
    }
}
