using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests.Guessing;

/// <summary>
/// A node on which people start circles, bring others in and write, over some weeks, all of it drawn. With the logical dump
/// of it, in the order of the key, and the truth about it.
/// </summary>
sealed class RandomNode
{
    const int FewestPeople = 5;
    const int MorePeople = 4;
    const int Steps = 30;

    readonly List<(Person Person, CircleId Circle)> members = [];
    readonly Growth growth = new();
    readonly TestNode test;

    RandomNode(TestNode test) => this.test = test;

    /// <summary>What somebody who takes the database has.</summary>
    internal SeenDump Dump { get; private set; } = null!;

    /// <summary>Who there is, and what is theirs.</summary>
    internal List<Somebody> People { get; } = [];

    internal static async Task<RandomNode> Make()
    {
        await using var opened = await TestNode.Open();
        var node = new RandomNode(opened);
        await node.Live();
        node.Dump = await SeenDump.Of(opened.Store, node.growth);
        return node;
    }

    async Task Live()
    {
        var people = new List<Person> { await test.Keeper() };
        await Start(people[0]);
        var wanted = FewestPeople + Chance.Below(MorePeople + 1);
        for (var step = 0; step < Steps || people.Count < wanted; step++)
        {
            if (people.Count < wanted && Chance.Below(3) == 0)
                people.Add(await BringIn($"Person {people.Count}"));
            else if (Chance.Below(8) == 0)
                await Start(people[Chance.Below(people.Count)]);
            else
                await Write();
            if (Chance.Below(4) == 0)
            {
                await growth.See(test.Store);
                test.Clock.Advance(TimeSpan.FromDays(7));
            }
            // Sessions do not last a week.
            for (var i = 0; i < people.Count; i++)
                await Again(people, i);
        }
        await growth.See(test.Store);
        foreach (var person in people)
            People.Add(await Know(person));
    }

    async Task Start(Person person) => members.Add((person, await person.Start()));

    async Task<Person> BringIn(string name)
    {
        var (person, circle) = members[Chance.Below(members.Count)];
        var invited = await person.BringIn(circle, name);
        members.Add((invited, circle));
        return invited;
    }

    async Task Write()
    {
        var (person, circle) = members[Chance.Below(members.Count)];
        using var room = await person.Open(circle);
        await room.Append(1, new byte[1 << Chance.Below(14)]);
    }

    async Task Again(List<Person> people, int index)
    {
        var old = people[index];
        people[index] = await old.At(test.Node);
        for (var i = 0; i < members.Count; i++)
            if (members[i].Person == old)
                members[i] = (people[index], members[i].Circle);
    }

    async Task<Somebody> Know(Person person)
    {
        using var session = person.Session();
        var seat = session.Seat;
        var circles = members.Where(m => m.Person == person).Select(m => m.Circle).ToHashSet();
        var epochs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var circle in circles)
        {
            using var room = await person.Open(circle);
            epochs.UnionWith(room.Held.Select(h => Name(h.Stream.Value)));
        }
        var own = new[]
        {
            seat.Notebook,
            Ring.StreamOf(seat),
            SeenMark.StreamOf(seat),
            Mailbox.Of(seat.BoxPublic),
        };
        return new(
            Name(seat.Id.Value),
            Name(Ring.StreamOf(seat).Value),
            circles,
            own.Select(s => Name(s.Value)).ToHashSet(StringComparer.Ordinal),
            epochs
        );
    }

    static string Name(UInt128 id) => Convert.ToHexString(Digest.Bytes(id));
}

/// <summary>The truth about one person.</summary>
/// <param name="Ring">The stream of the keys they hold.</param>
/// <param name="Own">Names of the streams that are theirs alone.</param>
/// <param name="Epochs">Names of the streams of their circles.</param>
sealed record Somebody(
    string Seat,
    string Ring,
    IReadOnlySet<CircleId> Circles,
    IReadOnlySet<string> Own,
    IReadOnlySet<string> Epochs
)
{
    internal bool IsWith(Somebody other) => Circles.Overlaps(other.Circles);
}
