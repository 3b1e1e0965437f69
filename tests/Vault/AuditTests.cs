using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

public sealed class AuditTests
{
    [Fact]
    public async Task The_audit_says_who_can_open_what_and_agrees_with_the_rosters()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 4);
        var (maya, dele) = (await team.Mark(team[0]), await team.Mark(team[1]));
        var (ines, tomas) = (await team.Mark(team[2]), await team.Mark(team[3]));
        var started = test.Clock.GetUtcNow();
        test.Clock.Advance(TimeSpan.FromMinutes(20));
        await team.SayYes(team[0], ines);
        await team.SayYes(team[1], ines);
        test.Clock.Advance(TimeSpan.FromMinutes(5));
        await team.Leave(team[3]);
        (await team[0].Open(team.Circle)).Dispose();
        using var session = team[0].Session();
        Assert.NotNull(await test.Node.Seats.Invite(session, team.Circle));

        var audit = await Audit.Of(test.Node, session, team.Circle);

        Assert.True(audit!.Agrees);
        Reach Of(AuthorId who) => audit.Reaches.Single(r => r.Who == who);
        Assert.Equal((Access.Member, null), (Of(maya).Access, Of(maya).Until));
        Assert.Equal((Access.Member, null), (Of(dele).Access, Of(dele).Until));
        Assert.Equal(Access.Removed, Of(ines).Access);
        Assert.Equal(20, (Of(ines).Until!.Value - Of(maya).From).TotalMinutes);
        Assert.Equal(Access.Left, Of(tomas).Access);
        Assert.Single(audit.Reaches, r => r.Access == Access.Invited);
        Assert.All(audit.Reaches.Take(2), r => Assert.True(r.From <= started));
    }

    [Fact]
    public async Task What_its_writer_deleted_is_no_disagreement_and_what_somebody_destroyed_is()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        using (var room = await team[0].Open(team.Circle))
        {
            await room.Append(1, Text.Bytes("one"));
            await room.Append(1, Text.Bytes("two"));
            Assert.True(await room.Delete([room.Entries[^2].Seq]));
        }
        using var session = team[0].Session();

        Assert.True((await Audit.Of(test.Node, session, team.Circle))!.Agrees);

        var trail = new AuditTrail();
        using var opened = await team[0].Open(team.Circle);
        var items = await test.Store.Read(opened.Last.Held.Stream, 0);
        var noise = new Item(1, Chance.Bytes(2104));
        trail.Follow(opened.Last.Held, [items[0], noise, noise, .. items.Skip(1)]);
        Assert.False(trail.Agrees);
    }

    [Fact]
    public async Task Who_was_given_what_was_before_reaches_as_far_back()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 1);
        test.Clock.Advance(TimeSpan.FromMinutes(10));
        var dele = await team[0].BringIn(team.Circle, "Dele");
        using var session = team[0].Session();
        var mark = await team.Mark(dele);
        var before = (await Audit.Of(test.Node, session, team.Circle))!.Reaches;

        await team[0].Give(team.Circle, dele);

        var after = (await Audit.Of(test.Node, session, team.Circle))!.Reaches;
        var gained = before.Single(r => r.Who == mark).From - after.Single(r => r.Who == mark).From;
        Assert.Equal(10, gained.TotalMinutes);
    }

    [Fact]
    public async Task Somebody_who_came_back_is_in_and_a_stranger_has_no_audit()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 2);
        var mark = await team.Mark(team[1]);
        using var session = team[0].Session();
        var words = await test.Node.Seats.InviteAnew(session, team.Circle, mark);
        await Person.Join(test.Node, words!, "Dele again");
        var audit = await Audit.Of(test.Node, session, team.Circle);

        Assert.True(audit!.Agrees);
        Assert.Equal(Access.Member, audit.Reaches.Single(r => r.Who == mark).Access);
        using var old = team[1].Session();
        Assert.Null(await Audit.Of(test.Node, old, team.Circle));
    }

    [Fact]
    public void A_roster_that_loses_somebody_without_yeses_does_not_agree()
    {
        var people = Enumerable
            .Range(0, 3)
            .Select(_ => SigningKey.Random())
            .Select(key => (Key: key, Member: Someone(key)))
            .ToList();
        var members = people.Select(p => p.Member).ToList();

        Assert.True(Agrees(people[0].Key, members, [], members));
        Assert.False(Agrees(people[0].Key, members, [], members[..2]));
        var one = (people[0].Key, new Note(Kinds.Yes, Yes.Say(members[2].Id, YesTo.Removal)));
        var two = (people[1].Key, new Note(Kinds.Yes, Yes.Say(members[2].Id, YesTo.Removal)));
        Assert.False(Agrees(people[0].Key, members, [one], members[..2]));
        Assert.True(Agrees(people[0].Key, members, [one, two], members[..2]));
        Assert.False(
            Agrees(people[0].Key, members, [one, two], [.. members, Someone(SigningKey.Random())])
        );
    }

    static Member Someone(SigningKey key) =>
        new(
            new(Chance.Identity()),
            Bytes32.From(key.Public.Span),
            Bytes32.From(Chance.Bytes(32)),
            true
        );

    /// <summary>Writes two epochs without asking anybody whether they may follow each other, and audits them.</summary>
    static bool Agrees(
        SigningKey signer,
        IReadOnlyList<Member> before,
        IReadOnlyList<(SigningKey By, Note Said)> said,
        IReadOnlyList<Member> after
    )
    {
        var trail = new AuditTrail();
        var first = Epoch(1, signer);
        (SigningKey, Note)[] notes =
        [
            (signer, new(Kinds.Roster, new Roster(0, before).Write())),
            .. said,
        ];
        trail.Follow(first, [.. notes.Select((n, i) => Item(first, n, i))]);
        var next = Epoch(2, signer);
        trail.Follow(
            next,
            [Item(next, (signer, new(Kinds.Roster, new Roster(9, after).Write())), 0)]
        );
        return trail.Agrees;
    }

    static Item Item(Held held, (SigningKey By, Note Said) note, long seq) =>
        new(seq, EntryFormat.Seal(held.LogKey, new(seq, default), note.By, 0, 0, note.Said, out _));

    static Held Epoch(uint number, SigningKey signer) =>
        new(
            new(1),
            number,
            new(Chance.Identity()),
            Secret.Random(32),
            new(1),
            Secret.CopyOf(signer.Seed),
            Bytes32.From(signer.Public.Span)
        );
}
