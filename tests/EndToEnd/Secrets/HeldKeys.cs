using Kith.EndToEnd.Tests.Running;
using Kith.Kit;
using Kith.Sealing;
using Kith.Storage;
using Kith.Vault;

namespace Kith.EndToEnd.Tests.Secrets;

/// <summary>Every secret key that somebody's name and passphrase lead to, by what it is for.</summary>
internal static class HeldKeys
{
    /// <summary>Reads them from the folder of a node that may be running.</summary>
    public static async Task<IReadOnlyList<(string What, byte[] Key)>> Of(
        ANode node,
        string name,
        string words
    )
    {
        await using var store = await SqliteStore.Open(Path.Combine(node.Data, "kith.db"));
        using var vault = await Node.Open(store, new(node.Data), TimeProvider.System);
        using var passphrase = Passphrase.FromWords(words);
        using var seat = ((SignIn.Opened)await vault.Seats.Open(name, passphrase)).Seat;
        var person = new Person(vault, name, words, vault.Sessions.Begin(seat));
        using var session = person.Session();
        using var ring = (await Ring.Load(session.At(vault)))!;
        var held = ring.Circles.SelectMany(ring.Of).ToList();
        return
        [
            ("notebook", seat.NotebookKey.Bytes.ToArray()),
            ("signing", seat.Signing.Seed.ToArray()),
            ("box", seat.Box.SecretKey.ToArray()),
            .. held.Select(h => ($"circle, epoch {h.Epoch}", h.Key.Bytes.ToArray())),
            .. held.Select(h => ($"author, epoch {h.Epoch}", h.AuthorSeed.Bytes.ToArray())),
        ];
    }
}
