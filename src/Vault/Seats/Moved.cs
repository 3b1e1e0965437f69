using Kith.Sealing;

namespace Kith.Vault;

/// <summary>A seat's circles on their way to new keys: each is re-keyed, and its member signs with another key from then on.</summary>
sealed class Moved : IDisposable
{
    readonly List<Change> changes = [];
    readonly Dictionary<CircleId, (SigningKey Author, Held Next)> circles = [];
    readonly List<Held> epochs = [];

    internal IReadOnlyList<Change> Changes => changes;

    /// <summary>Re-keys every circle that opens. One that does not is left as it is, and stays unreadable.</summary>
    internal async Task Rekey(Holder holder, Seat fresh)
    {
        using var ring =
            await Ring.Load(holder)
            ?? throw new InvalidDataException("The ring of keys is not what was written.");
        foreach (var circle in ring.Circles)
            if (await Room.Open(holder, circle) is Opening.Opened opened)
                using (opened.Room)
                    await Rekey(holder, opened.Room, fresh);
    }

    /// <summary>What the new ring begins with: all epochs of the old one and the new ones, each with what its holder signs with now.</summary>
    internal IReadOnlyList<Held> Epochs(Ring ring)
    {
        foreach (var circle in ring.Circles)
            epochs.AddRange(
                circles.TryGetValue(circle, out var moved)
                    ? ring.Of(circle).Append(moved.Next).Select(h => h.For(h.Me, moved.Author.Seed))
                    : ring.Of(circle).Select(h => h.For(h.Me, h.AuthorSeed.Bytes))
            );
        return epochs;
    }

    public void Dispose()
    {
        epochs.ForEach(h => h.Dispose());
        foreach (var (author, next) in circles.Values)
        {
            author.Dispose();
            next.Dispose();
        }
    }

    async Task Rekey(Holder holder, Room room, Seat fresh)
    {
        var author = SigningKey.Random();
        var me = room.Last.Roster.By(room.Me)! with
        {
            Author = Bytes32.From(author.Public.Span),
            Box = fresh.BoxPublic,
        };
        var rekey = await Vault.Rekey.Prepare(holder, room, room.Last.Roster.With(me));
        changes.AddRange(rekey.Changes);
        circles[room.Circle] = (author, rekey.Next);
    }
}
