using System.Text;
using Kith.EndToEnd.Tests.Running;
using Kith.Kit;
using Kith.Sealing;
using Kith.Storage;
using Kith.Vault;

namespace Kith.EndToEnd.Tests.People;

/// <summary>Everything that somebody's name and passphrase open, whatever pages show: the keys they hold decide.</summary>
internal static class ReadBy
{
    /// <summary>Holds every seat to what a journey says: each of these words is read by those who are named with it, and nobody else.</summary>
    public static async Task Exactly(
        IEnumerable<AMember> seats,
        params (string Words, AMember[] By)[] said
    )
    {
        foreach (var member in seats)
        {
            var read = await Seat(member);
            Assert.Equal(
                said.Where(s => s.By.Contains(member)).Select(s => $"{member.Name}: {s.Words}"),
                said.Where(s => read.Contains(s.Words, StringComparison.Ordinal))
                    .Select(s => $"{member.Name}: {s.Words}")
            );
        }
    }

    /// <summary>The bodies of all entries of all rooms that open, and of the notebook, as one text.</summary>
    public static async Task<string> Seat(AMember member)
    {
        var data = member.Reader.Node.Data;
        await using var store = await SqliteStore.Open(Path.Combine(data, "kith.db"));
        using var vault = await Node.Open(store, new(data), TimeProvider.System);
        using var passphrase = Passphrase.FromWords(member.Words);
        using var seat = ((SignIn.Opened)await vault.Seats.Open(member.Name, passphrase)).Seat;
        var person = new Person(vault, member.Name, member.Words, vault.Sessions.Begin(seat));
        using var session = person.Session();
        var read = new StringBuilder();
        foreach (var circle in await vault.Circles.List(session))
            Add(read, await vault.Circles.Open(session, circle));
        Add(read, await vault.Circles.OpenNotebook(session));
        return read.ToString();
    }

    private static void Add(StringBuilder read, Opening opening)
    {
        if (opening is not Opening.Opened { Room: var room })
            return;
        using (room)
            foreach (var entry in room.Entries)
                read.AppendLine(Encoding.UTF8.GetString(entry.Body.Span));
    }
}
