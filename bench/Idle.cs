using Kith.Sealing;
using Kith.Vault;

namespace Kith.Bench;

/// <summary>What a session keeps in memory while nobody uses it. Each has read its notebook and a circle before.</summary>
static class Idle
{
    const int Seats = 200;
    const double MostKilobytes = 20;

    public static async Task Run()
    {
        // Memory does not depend on what a passphrase costs, and making seats does.
        await using var world = await World.Make(new ArgonCost(1, 8 * 1024));
        var people = new List<(Seat Seat, CircleId Circle)>();
        for (var i = 0; i <= Seats; i++)
            people.Add(await Join(world, $"{i}"));
        await Begin(world.Node, people[0]);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var person in people.Skip(1))
            for (var i = 0; i < Sessions.MostPerRow; i++)
                await Begin(world.Node, person);
        var each =
            (GC.GetTotalMemory(forceFullCollection: true) - before)
            / 1024.0
            / (Seats * Sessions.MostPerRow);
        Console.WriteLine(
            $"{Seats * Sessions.MostPerRow} idle sessions of {Seats} seats: {each:F1} kB each, their snapshots included; limit {MostKilobytes} kB: {(each <= MostKilobytes ? "kept" : "MISSED")}"
        );
        people.ForEach(p => p.Seat.Dispose());
    }

    static async Task<(Seat Seat, CircleId Circle)> Join(World world, string name)
    {
        var circle = await world.Node.Circles.Start(world.Session);
        using var invite = Passphrase.FromWords(
            (await world.Node.Seats.Invite(world.Session, circle))!
        );
        using var own = Passphrase.FromWords(Words.Draw(6));
        var joined = (SignIn.Opened)await world.Node.Seats.Join(invite, name, own);
        return (joined.Seat, circle);
    }

    static async Task Begin(Node node, (Seat Seat, CircleId Circle) person)
    {
        using var session = node.Sessions.Find(node.Sessions.Begin(person.Seat))!;
        using var room = ((Opening.Opened)await node.Circles.Open(session, person.Circle)).Room;
        room.Keep(new byte[Padding.Floor]);
    }
}
