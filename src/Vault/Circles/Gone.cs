namespace Kith.Vault;

/// <summary>What was taken away in a room, as its tombstones say. A tombstone by anybody but the author says nothing.</summary>
sealed class Gone
{
    readonly HashSet<Tombstone> tombstones = [];
    readonly List<GoneEntry> shown = [];

    internal IReadOnlySet<Tombstone> Tombstones => tombstones;

    internal IReadOnlyList<GoneEntry> Entries => shown;

    /// <summary>How much was taken away.</summary>
    internal int Count => shown.Count;

    internal void Clear()
    {
        tombstones.Clear();
        shown.Clear();
    }

    /// <summary>Believes a tombstone, and takes what it names out of the entries should it still open.</summary>
    internal void Take(in LogEntry entry, AuthorId by, List<Epoch> epochs, List<Entry> entries)
    {
        if (Tombstone.Read(entry.Body.Span) is not { IsOfSomethingThatCanGo: true } tombstone)
            return;
        var epoch = epochs.Find(e => e.Held.Epoch == tombstone.Epoch);
        if (epoch?.Roster.By(tombstone.Trace.Author)?.Id != by)
            return;
        var seq = epoch.Roster.First + tombstone.Seq;
        tombstones.Add(tombstone);
        shown.Add(new(seq, by, Times.FromMinutes(entry.Minutes)));
        foreach (var still in entries.Where(e => e.Seq == seq && e.Author == by).ToList())
        {
            still.File?.Ticket.Dispose();
            entries.Remove(still);
        }
    }
}
