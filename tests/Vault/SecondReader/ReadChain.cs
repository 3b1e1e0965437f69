namespace Kith.Vault.Tests.SecondReader;

/// <summary>A log from its start: positions, hashes and every author's numbers without a gap, deleted entries accounted for.</summary>
static class ReadChain
{
    /// <param name="previous">The hash the first entry has to name; null where the reader cannot know it.</param>
    /// <param name="tombstones">Those that count, of this log's epoch.</param>
    internal static List<ReadEntry> Read(
        LogPlace log,
        IReadOnlyList<(ulong Seq, byte[] Sealed)> items,
        string? previous,
        IReadOnlyList<ReadTombstone> tombstones
    )
    {
        var entries = new List<ReadEntry>();
        foreach (var (seq, item) in items)
        {
            Refused.Unless(seq == (ulong)entries.Count, "A position is missing.");
            var gone = tombstones.Where(t => t.Seq == seq).ToList();
            var entry = Try(log, seq, item);
            if (entry is null || gone.Exists(t => t.Trace.Hash == entry.Hash))
                entry = gone.Where(t => previous is null || t.Trace.Previous == previous)
                    .Select(t => ReadEntry.Gone(t.Trace))
                    .FirstOrDefault(e => IsNamed(e, items, log, seq, tombstones));
            Refused.Unless(entry is not null, "It does not open and nobody deleted it.");
            Refused.Unless(
                previous is null || entry!.Previous == previous,
                "Another entry before."
            );
            Refused.Unless(
                entry!.AuthorNumber == (ulong)entries.Count(e => e.Author == entry.Author),
                "The author's numbers have a gap."
            );
            entries.Add(entry);
            previous = entry.Hash;
        }
        return entries;
    }

    /// <summary>The entry, or null where the item does not open; one that opens and is wrong is refused.</summary>
    internal static ReadEntry? Try(LogPlace log, ulong seq, byte[] item)
    {
        try
        {
            return ReadEntry.Open(log, seq, item);
        }
        catch (Refused)
        {
            return null;
        }
    }

    /// <summary>Whether what comes behind names this hash.</summary>
    static bool IsNamed(
        ReadEntry entry,
        IReadOnlyList<(ulong Seq, byte[] Sealed)> items,
        LogPlace log,
        ulong seq,
        IReadOnlyList<ReadTombstone> tombstones
    )
    {
        var next = items.FirstOrDefault(i => i.Seq == seq + 1).Sealed;
        return next is not null
            && (
                Try(log, seq + 1, next) is { } behind
                    ? behind.Previous == entry.Hash
                    : tombstones.Any(t => t.Seq == seq + 1 && t.Trace.Previous == entry.Hash)
            );
    }
}
