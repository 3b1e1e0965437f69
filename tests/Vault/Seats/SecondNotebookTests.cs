using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>What a second notebook can do and cannot.</summary>
public sealed class SecondNotebookTests
{
    const string Decoy = "what I would tell him";

    [Fact]
    public async Task It_opens_under_the_same_name_and_knows_nothing_of_the_other()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        await maya.Start();
        await maya.Note("mine");
        await maya.Second(Decoy);

        var second = (await test.SignIn("maya ", Decoy))!;

        Assert.Empty(await second.Notes());
        using var hers = maya.Session();
        using var his = second.Session();
        Assert.Empty(await test.Node.Circles.List(his));
        Assert.Single(await test.Node.Circles.List(hers));
        Assert.NotEqual(hers.Seat.BoxPublic, his.Seat.BoxPublic);
        Assert.NotEqual(hers.Seat.Notebook, his.Seat.Notebook);
        Assert.False(hers.Seat.Signing.Public.Span.SequenceEqual(his.Seat.Signing.Public.Span));
        Assert.Equal(hers.Seat.Id, his.Seat.Id);
    }

    [Fact]
    public async Task It_has_three_places_of_its_own_and_none_opens_the_other()
    {
        for (var i = 0; i < 200; i++)
        {
            using var first = Seat.Random(new byte[32], invite: null);
            using var second = first.Second(new byte[32]);
            using var third = second.Second(new byte[32]);
            using var fourth = third.Second(new byte[32]);
            byte[] hers = [first.Slots.Own, first.Slots.Recovery, first.Slots.Spare];

            Assert.Equal(3, hers.Distinct().Count());
            Assert.Equal(first.Slots.Spare, second.Slots.Own);
            foreach (var inside in new[] { second, third, fourth })
            {
                byte[] its = [inside.Slots.Own, inside.Slots.Recovery, inside.Slots.Spare];
                Assert.Equal(3, its.Distinct().Count());
                Assert.DoesNotContain(first.Slots.Own, its);
                Assert.DoesNotContain(first.Slots.Recovery, its);
            }
        }
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Nothing_done_in_it_destroys_the_real_one()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var circle = await maya.Start();
        await maya.Note("mine");
        var (_, sheet) = await maya.Sheet();
        await maya.Second(Decoy);

        var second = (await test.SignIn("Maya", Decoy))!;
        var (_, itsSheet) = await second.Sheet();
        await second.Second("a third one of them");
        await (await test.SignIn("Maya", "a third one of them"))!.Second("a fourth one of them");
        second = (await test.SignIn("Maya", itsSheet))!;
        second = await second.Change("another decoy passphrase");
        second = await second.Renew("yet another passphrase");
        await second.Close();

        Assert.Null(await test.SignIn("Maya", "yet another passphrase"));
        Assert.Null(await test.SignIn("Maya", itsSheet));
        foreach (var words in new[] { maya.Words, sheet })
        {
            var still = (await test.SignIn("Maya", words))!;
            Assert.Equal(["mine"], await still.Notes());
            using (await still.Open(circle)) { }
        }
    }

    [Fact]
    public async Task Each_lists_and_ends_its_own_sessions_only()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        await maya.Second(Decoy);
        var second = (await test.SignIn("Maya", Decoy))!;
        var again = second.Again();
        using var hers = maya.Session();
        using var its = second.Session();

        Assert.Single(test.Node.Sessions.List(hers));
        Assert.Equal(2, test.Node.Sessions.List(its).Count);
        test.Node.Sessions.EndOthers(its);

        Assert.Null(test.Node.Sessions.Find(again.Cookie));
        Assert.NotNull(test.Node.Sessions.Find(maya.Cookie));
    }

    [Fact]
    public async Task A_session_list_says_when_to_the_minute_and_nothing_else()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        test.Clock.Advance(TimeSpan.FromSeconds(61));
        var again = maya.Again();
        using var session = again.Session();

        var list = test.Node.Sessions.List(session);

        Assert.Equal([true, false], list.Select(one => one.IsThis));
        Assert.All(list, one => Assert.Equal(0, one.Begun.Second + one.LastSeen.Second));
        Assert.Equal(TimeSpan.FromMinutes(1), list[0].Begun - list[1].Begun);
        Assert.Equal(
            ["Begun", "IsThis", "LastSeen"],
            typeof(SignedIn).GetProperties().Select(p => p.Name).Order()
        );
    }

    [Fact]
    public async Task A_session_is_idle_for_as_long_as_its_owner_chose()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        using (var session = maya.Session())
        {
            session.Idle = TimeSpan.FromMinutes(60);
            Assert.Throws<ArgumentOutOfRangeException>(() =>
                session.Idle = TimeSpan.FromMinutes(61)
            );
        }
        test.Clock.Advance(TimeSpan.FromMinutes(59));
        using (var session = maya.Session())
            session.Idle = TimeSpan.FromMinutes(5);
        test.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Null(test.Node.Sessions.Find(maya.Cookie));
    }
}
