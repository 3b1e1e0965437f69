using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>A team with a limited seat, and somebody in it.</summary>
sealed record SmallTeam(Team Team, Person Rob) : IAsyncDisposable
{
    internal TestNode Test => Team.Test;

    internal LimitedSeats Limited => Test.Node.LimitedSeats;

    internal static async Task<SmallTeam> On(TestNode test, int count = 3)
    {
        var team = await Tests.Team.Of(test, count);
        return new(team, await Person.Join(test.Node, await Make(team), "Rob"));
    }

    /// <summary>The seven words of a new limited seat.</summary>
    internal static async Task<string> Make(Team team)
    {
        using var room = await team[0].Open(team.Circle);
        return (await room.MakeLimitedSeat())!;
    }

    /// <summary>Everybody signed in again after so long.</summary>
    internal async Task<SmallTeam> Later(TimeSpan span)
    {
        Test.Clock.Advance(span);
        var people = new List<Person>();
        foreach (var person in Team.People)
            people.Add(await person.At(Test.Node));
        return new(Team with { People = people }, await Rob.At(Test.Node));
    }

    internal async Task<Posting> Write(string text)
    {
        using var session = Rob.Session();
        return await Limited.Post(session, Text.Bytes(text));
    }

    internal async Task<Releasing> Release(Person by, string text, string said = "released")
    {
        using var room = await by.Open(Team.Circle);
        return await room.ReleaseIfUnchanged(new(1, Text.Bytes(said)), Text.Bytes(text));
    }

    /// <summary>What the person in the limited seat reads.</summary>
    internal async Task<IReadOnlyList<string>> Read()
    {
        using var session = Rob.Session();
        using var room = Assert.IsType<LimitedOpening.Opened>(await Limited.Open(session)).Room;
        return [.. room.Released.Select(r => Text.Of(r.Body))];
    }

    /// <summary>What waits for a member, as this one can open it.</summary>
    internal async Task<IReadOnlyList<string>> Waiting(Person member)
    {
        using var room = await member.Open(Team.Circle);
        var seat = await room.ReadLimitedSeat();
        return [.. seat!.Posts.Select(p => Text.Of(p.Body))];
    }

    internal async Task<bool> End(Person by)
    {
        using var room = await by.Open(Team.Circle);
        return await room.EndLimitedSeat();
    }

    internal async Task<SignIn> SignIn()
    {
        using var passphrase = Passphrase.FromWords(Rob.Words);
        return await Test.Node.Seats.Open(Rob.Name, passphrase);
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();
}
