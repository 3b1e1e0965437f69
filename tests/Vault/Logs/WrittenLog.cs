using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>A log by itself, without a store, whose entries can be as wrong as a test wants them.</summary>
sealed class WrittenLog
{
    const uint Minutes = 29_000_000;
    readonly Secret key = Secret.Random(Envelope.KeyLength);
    readonly List<Item> items = [];
    readonly List<LogEntry> entries = [];

    internal SigningKey Author { get; } = SigningKey.Random();

    internal IReadOnlyList<Item> Items => items;

    /// <summary>What an honest reader makes of each.</summary>
    internal IReadOnlyList<LogEntry> Entries => entries;

    /// <summary>Where it ends.</summary>
    internal Head Head { get; private set; } = Head.None;

    internal LogKey Key(uint epoch = 3) => new(new(11), new(12), epoch, key);

    /// <summary>So many entries as they should be.</summary>
    internal static WrittenLog Of(int count)
    {
        var log = new WrittenLog();
        for (var i = 0; i < count; i++)
            log.Add((ulong)i);
        return log;
    }

    /// <summary>One more at the end, numbered like this by its author.</summary>
    internal void Add(ulong authorSeq, SigningKey? author = null)
    {
        var at = Head;
        items.Add(Sealed(at, authorSeq, author, out var hash));
        entries.Add(Opened(items[^1]));
        Head = new(at.Count + 1, hash);
    }

    /// <summary>An entry that would stand there, added to nothing.</summary>
    internal Item Sealed(Head at, ulong authorSeq, SigningKey? author = null, uint epoch = 3) =>
        Sealed(at, authorSeq, author, out _, epoch);

    /// <summary>The same entry under a signature that is none, and the head it leads to.</summary>
    internal (Item Item, Head Head) Unsigned(int at)
    {
        var place = Key().Stream.Place(at);
        using var inner = Envelope.Open(key.Bytes, Labels.Entry, place, items[at].Sealed.Span)!;
        var end = entries[at].Whole.Length - FrontLength;
        inner.Bytes[end - 1] ^= 1;
        var bytes = Envelope.Seal(key.Bytes, Labels.Entry, place, inner.Bytes);
        var item = items[at] with { Sealed = bytes };
        return (item, new(at + 1, Opened(item).Hash));
    }

    /// <summary>Noise where this entry stood.</summary>
    internal Item Noise(int at) =>
        items[at] with
        {
            Sealed = Chance.Bytes(items[at].Sealed.Length),
        };

    /// <summary>What its author says who took this entry away.</summary>
    internal Tombstone Tombstone(int at) => new(3, at, entries[at].Trace);

    /// <summary>Somebody who verified this much of it earlier.</summary>
    internal Log Reader(Head verified = default) => new(Key(), default(Bytes32), verified);

    /// <summary>Somebody who knows what comes before it, or knows that they do not.</summary>
    internal Log ReaderAfter(Bytes32? before) => new(Key(), before, Head.None);

    static int FrontLength => EntryFormat.RoomFor(0);

    Item Sealed(Head at, ulong authorSeq, SigningKey? author, out Bytes32 hash, uint epoch = 3) =>
        new(
            at.Count,
            EntryFormat.Seal(
                Key(epoch),
                at,
                author ?? Author,
                authorSeq,
                Minutes,
                new(1, Text.Bytes("said")),
                out hash
            )
        );

    LogEntry Opened(Item item) =>
        EntryFormat.Open(Key(), item, new byte[EntryFormat.RoomFor(item.Sealed.Length)])!.Value;
}
