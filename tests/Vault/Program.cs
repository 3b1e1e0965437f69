using Kith.Kit;
using Kith.Sealing;
using Kith.Storage;

namespace Kith.Vault.Tests;

/// <summary>
/// Run by itself, this assembly is the program that the kill tests kill: a member who signs in and says the last yes to a
/// removal. It says on standard output when it begins and what came of it.
/// </summary>
static class Program
{
    static async Task Main(string[] arguments)
    {
        var (address, folder, name, words) = (
            arguments[0],
            arguments[1],
            arguments[2],
            arguments[3]
        );
        await using IStore store = address.Contains('=', StringComparison.Ordinal)
            ? await PostgresStore.Open(address)
            : await SqliteStore.Open(address);
        var options = new NodeOptions(folder) { Cost = TestNode.Cheap };
        using var node = await Node.Open(store, options, new FakeClock());
        using var passphrase = Passphrase.FromWords(words);
        using var seat = ((SignIn.Opened)await node.Seats.Open(name, passphrase)).Seat;
        using var session = node.Sessions.Find(node.Sessions.Begin(seat))!;
        if (
            !CircleId.TryParse(arguments[4], out var circle)
            || !AuthorId.TryParse(arguments[5], out var whom)
        )
            throw new ArgumentException("Name a circle and a member.", nameof(arguments));
        await Console.Out.WriteLineAsync("now");
        await Console.Out.WriteLineAsync(
            $"{await node.Circles.Belonging.SayYes(session, circle, whom)}"
        );
    }
}
