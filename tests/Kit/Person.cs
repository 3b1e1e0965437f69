using Kith.Sealing;
using Kith.Vault;

namespace Kith.Kit;

/// <summary>Somebody with a seat who is signed in.</summary>
public sealed record Person(Node Node, string Name, string Words, string Cookie)
{
    /// <summary>One request's session; the caller disposes of it.</summary>
    public Session Session() =>
        Node.Sessions.Find(Cookie)
        ?? throw new InvalidOperationException($"{Name} is not signed in.");

    /// <summary>Starts a circle.</summary>
    public async Task<CircleId> Start(CircleFor whom = CircleFor.Nobody)
    {
        using var session = Session();
        return await Node.Circles.Start(session, whom);
    }

    /// <summary>Opens a circle that must open. Its session stays open with it, as during a request.</summary>
    public async Task<Room> Open(CircleId circle)
    {
        var session = Session();
        return await Node.Circles.Open(session, circle) is Opening.Opened opened
            ? opened.Room
            : throw new InvalidOperationException($"{Name} cannot open the room.");
    }

    /// <summary>The same person, signed in at another node with the same database or an older one.</summary>
    public async Task<Person> At(Node other)
    {
        using var passphrase = Passphrase.FromWords(Words);
        if (await other.Seats.Open(Name, passphrase) is not SignIn.Opened opened)
            throw new InvalidOperationException($"{Name} cannot sign in there.");
        using var seat = opened.Seat;
        return this with { Node = other, Cookie = other.Sessions.Begin(seat) };
    }

    /// <summary>Invites somebody, who joins at once.</summary>
    public async Task<Person> BringIn(CircleId circle, string name, bool mayReadEarlier = false)
    {
        using var session = Session();
        var words = await Node.Seats.Invite(session, circle);
        var person = await Join(Node, words!, name);
        if (mayReadEarlier)
            await Give(circle, person);
        return person;
    }

    /// <summary>Gives somebody what was written before they came.</summary>
    public async Task Give(CircleId circle, Person other)
    {
        using var session = Session();
        using var room = await other.Open(circle);
        await Node.Circles.Belonging.GiveEarlier(session, circle, room.Me);
    }

    /// <summary>Joins with an invite's words, under a passphrase of the person's own.</summary>
    public static async Task<Person> Join(Node node, string words, string name)
    {
        using var invite = Passphrase.FromWords(words);
        var own = Sealing.Words.Draw(6);
        using var passphrase = Passphrase.FromWords(own);
        if (await node.Seats.Join(invite, name, passphrase) is not SignIn.Opened joined)
            throw new InvalidOperationException($"{name} cannot join.");
        using var seat = joined.Seat;
        return new(node, name, own, node.Sessions.Begin(seat));
    }
}
