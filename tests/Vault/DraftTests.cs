using Kith.Kit;

namespace Kith.Vault.Tests;

public sealed class DraftTests
{
    const string Place = "sheet/A1/what-happened";

    [Fact]
    public async Task What_was_typed_waits_for_its_owner_when_the_session_is_over()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var token = Token(test, maya);
        test.Node.Sessions.End(maya.Cookie);

        Assert.True(await test.Node.Drafts.Keep(token, Text.Bytes("what=I+wrote+this")));

        using var session = await SignInAgain(test, maya);
        var draft = Assert.Single(await test.Node.Drafts.Waiting(session));
        Assert.Equal(Place, draft.Place);
        Assert.Equal(Text.Bytes("what=I+wrote+this"), draft.Body.ToArray());
        var taken = await test.Node.Drafts.Take(session, draft.Id);
        Assert.Equal(draft.Body.ToArray(), taken!.Body.ToArray());
        Assert.Empty(await test.Node.Drafts.Waiting(session));
        Assert.Null(await test.Node.Drafts.Take(session, draft.Id));
    }

    [Fact]
    public async Task A_token_keeps_one_draft_and_no_second_even_when_the_first_is_taken()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var token = Token(test, maya);

        var kept = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i => Task.Run(() => test.Node.Drafts.Keep(token, new byte[] { (byte)i })))
        );

        Assert.Single(kept, k => k);
        using var session = maya.Session();
        var draft = Assert.Single(await test.Node.Drafts.Waiting(session));
        await test.Node.Drafts.Take(session, draft.Id);
        Assert.False(await test.Node.Drafts.Keep(token, new byte[] { 9 }));
    }

    [Fact]
    public async Task A_token_is_good_for_24_hours_and_after_a_restart()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var (early, late) = (Token(test, maya), Token(test, maya));
        var options = new NodeOptions(test.Folder) { Cost = TestNode.Cheap };
        using var restarted = await Node.Open(test.Store, options, test.Clock);
        test.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));

        Assert.True(await restarted.Drafts.Keep(early, new byte[1]));
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await restarted.Drafts.Keep(late, new byte[1]));
    }

    [Fact]
    public async Task A_changed_token_keeps_nothing()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var token = Token(test, maya);
        for (var at = 0; at < token.Length; at += 7)
        {
            var other = token[at] == 'A' ? 'B' : 'A';
            Assert.False(
                await test.Node.Drafts.Keep(token[..at] + other + token[(at + 1)..], new byte[1])
            );
        }
        Assert.False(await test.Node.Drafts.Keep(null, new byte[1]));
        Assert.False(await test.Node.Drafts.Keep("", new byte[1]));
        Assert.False(await test.Node.Drafts.Keep(token[..^4], new byte[1]));
        Assert.False(await test.Node.Drafts.Keep(token, new byte[Drafts.LongestBody + 1]));
        Assert.True(await test.Node.Drafts.Keep(token, new byte[Drafts.LongestBody]));
    }

    [Fact]
    public async Task Nobody_else_sees_a_waiting_draft()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var dele = await maya.BringIn(await maya.Start(), "Dele");
        await test.Node.Drafts.Keep(Token(test, maya), new byte[1]);
        using var his = dele.Session();

        Assert.Empty(await test.Node.Drafts.Waiting(his));
    }

    [Fact]
    public async Task A_token_says_nothing_of_the_place_even_to_who_has_the_node_key()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using var session = maya.Session();
        const string secret = "a place that is told by its name";
        var (near, far) = (
            test.Node.Drafts.Token(session, secret),
            test.Node.Drafts.Token(session, new string('b', Drafts.LongestPlace))
        );

        var opened = DraftToken.Open(test.Node.Keys.NodeKey, near);

        Assert.Equal(near.Length, far.Length);
        Assert.Equal(-1, opened!.Place.AsSpan().IndexOf(Text.Bytes(secret)));
        Assert.Throws<ArgumentException>(() =>
            test.Node.Drafts.Token(session, new string('b', Drafts.LongestPlace + 1))
        );
    }

    static string Token(TestNode test, Person person)
    {
        using var session = person.Session();
        return test.Node.Drafts.Token(session, Place);
    }

    static async Task<Session> SignInAgain(TestNode test, Person person)
    {
        using var passphrase = Sealing.Passphrase.FromWords(person.Words);
        var signIn = await test.Node.Seats.Open(person.Name, passphrase);
        using var seat = Assert.IsType<SignIn.Opened>(signIn).Seat;
        return test.Node.Sessions.Find(test.Node.Sessions.Begin(seat))!;
    }
}
