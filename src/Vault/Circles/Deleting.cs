using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What takes entries away: tombstones to add, and the changes that go with them.</summary>
sealed record Deleting(IReadOnlyList<Note> Notes, IReadOnlyList<Change> Changes)
{
    /// <summary>Null when one of the positions holds nothing of this author's.</summary>
    internal static async Task<Deleting?> Prepare(
        Holder holder,
        IReadOnlyList<Epoch> epochs,
        IReadOnlyList<Entry> entries,
        AuthorId me,
        IReadOnlyCollection<long> seqs
    )
    {
        var notes = new List<Note>();
        var changes = new List<Change>();
        foreach (var seq in seqs.Distinct())
        {
            if (entries.FirstOrDefault(e => e.Seq == seq && e.Author == me) is not { } entry)
                return null;
            var epoch = epochs.Last(e => e.Roster.First <= seq);
            var place = seq - epoch.Roster.First;
            if (await Find(holder, epoch, place) is not var (trace, length))
                return null;
            notes.Add(new(Kinds.Tombstone, new Tombstone(epoch.Held.Epoch, place, trace).Write()));
            changes.Add(new Change.Overwrite(epoch.Held.Stream, place, Chance.Bytes(length)));
            if (entry.File is { } file)
                changes.Add(new Change.DropFile(file.Ticket.Id));
        }
        return new(notes, changes);
    }

    /// <summary>
    /// The changes that remove what these epochs of a circle hold, with their files. What stays are the vault's own entries,
    /// such as who was in it, what came next, and what was said about closing: with them everybody else sees that its
    /// members closed it.
    /// </summary>
    internal static async Task<IReadOnlyList<Change>> Everything(
        Holder holder,
        IEnumerable<Held> epochs
    )
    {
        var changes = new List<Change>();
        foreach (var epoch in epochs)
        foreach (var item in await holder.Store.Read(epoch.Stream, 0))
        {
            using var room = Secret.Zeros(EntryFormat.RoomFor(item.Sealed.Length));
            var entry = EntryFormat.Open(epoch.LogKey, item, room.Memory);
            if (entry is { Kind: >= Kinds.FirstReserved and not Kinds.File })
                continue;
            changes.Add(new Change.Drop(epoch.Stream, item.Seq));
            if (entry is { Kind: Kinds.File } kept && FileEntry.Read(kept.Body) is { } file)
            {
                changes.Add(new Change.DropFile(file.Ticket.Id));
                file.Ticket.Dispose();
            }
        }
        return changes;
    }

    /// <summary>Null when it is gone already.</summary>
    static async Task<(Trace, int Length)?> Find(Holder holder, Epoch epoch, long seq)
    {
        var items = await holder.Store.Read(epoch.Held.Stream, seq);
        if (items.Count == 0 || items[0].Seq != seq)
            return null;
        var item = items[0];
        using var room = Secret.Zeros(EntryFormat.RoomFor(item.Sealed.Length));
        return EntryFormat.Open(epoch.Log.Key, item, room.Memory) is { } entry
            ? (entry.Trace, item.Sealed.Length)
            : null;
    }
}
