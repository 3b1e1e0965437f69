using FsCheck;
using FsCheck.Fluent;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>A member whose node does not keep the rules writes what it likes. No reader goes along.</summary>
public sealed class ForgeryTests
{
    const int People = 5;

    [Fact]
    public async Task A_roster_without_somebody_whom_nobody_said_yes_to_is_refused_by_every_reader()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 4);
        var ines = await team.Mark(team[2]);

        await Force(team, team[1], roster => roster.Without(ines), []);

        Assert.IsType<Opening.Unreadable>(await team.Try(team[0]));
        Assert.IsType<Opening.Unreadable>(await team.Try(team[3]));
    }

    [Fact]
    public async Task A_roster_without_the_person_it_is_for_is_refused_whoever_said_yes()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3, CircleFor.Starter);
        var maya = await team.Mark(team[0]);
        var yes = new Note(Kinds.Yes, Yes.Say(maya, YesTo.Removal));
        using (var room = await team[2].Open(team.Circle))
            Assert.True(await test.Store.Commit(new(room.Signed(yes))));
        Assert.IsType<Opening.Opened>(await team.Try(team[0]));

        await Force(team, team[1], roster => roster.Without(maya), [yes]);

        Assert.IsType<Opening.Unreadable>(await team.Try(team[2]));
    }

    [Fact]
    public async Task A_yes_in_anothers_name_is_refused_by_every_reader()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        var ines = await team.Mark(team[2]);
        var yes = new Note(Kinds.Yes, Yes.Say(ines, YesTo.Removal));
        using (var room = await team[1].Open(team.Circle))
        {
            using var stranger = SigningKey.Random();
            var forged = room.Last.Log.Write(stranger, test.Clock, yes);
            Assert.True(await test.Store.Commit(new(forged.Changes)));
        }

        foreach (var person in team.People)
            Assert.IsType<Opening.Unreadable>(await team.Try(person));
    }

    [Fact]
    public async Task A_yes_from_one_circle_or_epoch_counts_in_no_other()
    {
        await using var test = await TestNode.Open();
        var team = await Team.Of(test, 3);
        var ines = await team.Mark(team[2]);
        await team.SayYes(team[0], ines);
        Item said;
        using (var room = await team[0].Open(team.Circle))
            said = (await test.Store.Read(room.Last.Held.Stream, 0))[^1];
        await team.Renew(team[0]);
        using (var room = await team[1].Open(team.Circle))
        {
            var stream = room.Last.Held.Stream;
            var again = said with { Seq = await test.Store.Next(stream) };
            Assert.True(await test.Store.Commit(Batch.Of(new Change.Append(stream, again))));
        }

        Assert.IsType<Opening.Unreadable>(await team.Try(team[0]));
    }

    [Fact]
    public void Whoever_is_left_out_was_let_go_by_enough_others_or_went() =>
        Prop.ForAll(
                Stories(),
                story =>
                {
                    var (members, forIndex, acts, maker, gone) = story;
                    var standing = Tell(members, acts);
                    var next = new Roster(9, [.. members.Where((_, i) => !gone.Contains(i))]);
                    next = next with { Yeses = standing.Carried(next) };
                    var isAllowed = standing.Allows(next, members[maker].Author);
                    return isAllowed == Expected(acts, forIndex, maker, gone);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void No_roster_with_one_thing_more_changed_is_accepted() =>
        Prop.ForAll(
                Stories(),
                Gen.Choose(0, 6).ToArbitrary(),
                (story, change) =>
                {
                    var (members, forIndex, acts, maker, _) = story;
                    var standing = Tell(members, acts);
                    var stays = new Roster(0, members).Without(standing.Left);
                    var good = stays with { First = 9, Yeses = standing.Carried(stays) };
                    var other = members[(maker + 1) % People];
                    var isGood = !standing.Left.Contains(members[maker].Id);
                    return standing.Allows(good, members[maker].Author) == isGood
                        && (
                            standing.Left.Contains(other.Id)
                            || !standing.Allows(Change(good, other, change), members[maker].Author)
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    static Roster Change(Roster roster, Member other, int change) =>
        change switch
        {
            0 => roster.With(other with { Author = Bytes32.From(Chance.Bytes(32)) }),
            1 => roster.With(other with { Box = Bytes32.From(Chance.Bytes(32)) }),
            2 => roster.With(other with { IsFor = !other.IsFor }),
            3 => roster.With(other with { Joined = false }),
            4 => roster.With(other with { Id = new(Chance.Identity()), IsFor = false }),
            5 => roster.With(other with { MayName = true }),
            _ => roster with { Yeses = [.. roster.Yeses, new(other.Id, other.Id, YesTo.Removal)] },
        };

    /// <summary>The rule said once more, from the acts alone.</summary>
    static bool Expected(IReadOnlyList<Said> acts, int forIndex, int maker, IReadOnlySet<int> gone)
    {
        var left = new HashSet<int>();
        var yeses = new Dictionary<(int Whom, int By), bool>();
        foreach (var act in acts.Where(a => !left.Contains(a.By)))
            if (act.Whom == act.By)
                left.Add(act.By);
            else
                yeses[(act.Whom, act.By)] = act.Yes;
        if (left.Contains(maker) || !left.IsSubsetOf(gone))
            return false;
        var here = Enumerable.Range(0, People).Where(i => !left.Contains(i)).ToList();
        return gone.Except(left)
            .All(out1 =>
            {
                var by = here.Where(i => i != out1 && yeses.GetValueOrDefault((out1, i))).ToList();
                return out1 != forIndex
                    && by.Contains(maker)
                    && by.Count >= Math.Min(2, here.Count - 1);
            });
    }

    static Standing Tell(IReadOnlyList<Member> members, IReadOnlyList<Said> acts)
    {
        var standing = Standing.At(new(0, members));
        foreach (var act in acts)
        {
            if (standing.By(members[act.By].Author) is not { } author)
                continue;
            var whom = members[act.Whom].Id;
            standing =
                act.Whom == act.By
                    ? standing.After(author.Id, Kinds.Left, [])!
                    : standing.After(
                        author.Id,
                        Kinds.Yes,
                        Yes.Say(whom, act.Yes ? YesTo.Removal : null)
                    )!;
        }
        return standing;
    }

    /// <summary>Five people, one of whom the circle may be for, what they do, and a roster somebody tries to make of it.</summary>
    static Arbitrary<Story> Stories() =>
        (
            from forIndex in Gen.Choose(-1, People - 1)
            from acts in Gen.Choose(0, (2 * People * People) - 1).ListOf()
            from maker in Gen.Choose(0, People - 1)
            from gone in Gen.Choose(0, People - 1).ListOf()
            select new Story(
                [.. Enumerable.Range(0, People).Select(i => Someone(i == forIndex))],
                forIndex,
                [.. acts.Select(Said.Of)],
                maker,
                gone.Take(2).Where(i => i != maker).ToHashSet()
            )
        ).ToArbitrary();

    static Member Someone(bool isFor) =>
        new(
            new(Chance.Identity()),
            Bytes32.From(Chance.Bytes(32)),
            Bytes32.From(Chance.Bytes(32)),
            Joined: true,
            IsFor: isFor
        );

    /// <summary>Closes the epoch and goes on under any roster, as no honest node does.</summary>
    static async Task Force(
        Team team,
        Person by,
        Func<Roster, Roster> change,
        IReadOnlyList<Note> last
    )
    {
        using var session = by.Session();
        using var room = await by.Open(team.Circle);
        var holder = session.At(team.Test.Node);
        var rekey = await Rekey.Prepare(holder, room, change(room.Last.Roster), last: last);
        Assert.True(
            await team.Test.Store.Commit(new([.. rekey.Changes, .. room.Ring.Add(rekey.Next)]))
        );
    }

    /// <summary>One says yes about another, or no; about oneself, it is leaving.</summary>
    sealed record Said(int By, int Whom, bool Yes)
    {
        internal static Said Of(int number) =>
            new(number / 2 % People, number / 2 / People, number % 2 == 0);
    }

    sealed record Story(
        IReadOnlyList<Member> Members,
        int ForIndex,
        IReadOnlyList<Said> Acts,
        int Maker,
        IReadOnlySet<int> Gone
    );
}
