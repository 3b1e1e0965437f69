using Kith.Kit;

namespace Kith.Vault.Tests;

/// <summary>Some people in one circle, each of whom reads all of it.</summary>
sealed record Team(TestNode Test, CircleId Circle, IReadOnlyList<Person> People)
{
    static readonly string[] Names = ["Maya", "Dele", "Ines", "Tomas", "Ade"];

    internal Person this[int index] => People[index];

    internal Belonging Belonging => Test.Node.Circles.Belonging;

    internal static async Task<Team> Of(TestNode test, int count, CircleFor whom = CircleFor.Nobody)
    {
        var maya = await test.Keeper();
        var circle = await maya.Start(whom);
        var people = new List<Person> { maya };
        foreach (var name in Names.Skip(1).Take(count - 1))
            people.Add(await maya.BringIn(circle, name, mayReadEarlier: true));
        return new(test, circle, people);
    }

    /// <summary>Who a person is in this circle.</summary>
    internal async Task<AuthorId> Mark(Person person)
    {
        using var room = await person.Open(Circle);
        return room.Me;
    }

    internal async Task<Outcome> SayYes(Person by, AuthorId whom)
    {
        using var session = by.Session();
        return await Belonging.SayYes(session, Circle, whom);
    }

    internal async Task<Outcome> Leave(Person person)
    {
        using var session = person.Session();
        return await Belonging.Leave(session, Circle);
    }

    internal async Task<Outcome> Renew(Person person, bool compared = false)
    {
        using var session = person.Session();
        return await Belonging.Renew(session, Circle, compared);
    }

    internal async Task Say(Person person, string text)
    {
        using var room = await person.Open(Circle);
        Assert.NotNull(await room.Append(1, Text.Bytes(text)));
    }

    internal async Task<IReadOnlyList<string>> Read(Person person)
    {
        using var room = await person.Open(Circle);
        return [.. Text.Of(room)];
    }

    internal async Task<Opening> Try(Person person)
    {
        using var session = person.Session();
        return await Test.Node.Circles.Open(session, Circle);
    }
}
