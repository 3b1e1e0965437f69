namespace Kith.Vault;

/// <summary>
/// How far one session has verified which log. Signatures before that are not checked twice, and a log that ends before
/// it is not what it was. What the seat saw in earlier sessions comes from <see cref="SeenMark"/>.
/// </summary>
sealed class Heads
{
    const int HeaderLength = 1;
    const int EntryLength = Identity.Length + sizeof(ulong) + Bytes32.Length + sizeof(ulong) + 1;

    readonly Dictionary<StreamId, Known> heads = [];

    /// <summary>Whether anything was learned since it was read.</summary>
    internal bool Changed { get; private set; }

    /// <summary>Whether the seat's mark was read, so that nothing it ever saw is missing here.</summary>
    internal bool Recalled { get; private set; }

    internal Head Of(StreamId stream) => heads.GetValueOrDefault(stream).Head;

    /// <summary>Of somebody who wants to know nothing from before.</summary>
    internal static Heads Blank() => new() { Recalled = true };

    internal void Learn(StreamId stream, Head head)
    {
        var known = heads.GetValueOrDefault(stream);
        if (head.Count <= known.Head.Count)
            return;
        heads[stream] = known with { Head = head };
        Changed = true;
    }

    /// <summary>Takes in what the seat's mark says.</summary>
    internal void Recall(IReadOnlyDictionary<StreamId, Head> seen)
    {
        foreach (var (stream, head) in seen)
        {
            Learn(stream, head);
            heads[stream] = heads[stream] with { Marked = head.Count };
        }
        (Recalled, Changed) = (true, true);
    }

    /// <summary>
    /// What the mark should say and does not yet: what moved, once for each session, and again after every so many entries.
    /// </summary>
    /// <param name="step">How many entries more are worth another mark; 1 for everything.</param>
    internal Dictionary<StreamId, Head> Unmarked(long step) =>
        heads
            .Where(h => h.Value.Moved >= (h.Value.Touched ? step : 1))
            .ToDictionary(h => h.Key, h => h.Value.Head);

    /// <summary>The mark says this now.</summary>
    internal void Marked(IReadOnlyDictionary<StreamId, Head> marked)
    {
        foreach (var (stream, head) in marked)
            heads[stream] = heads[stream] with { Marked = head.Count, Touched = true };
        Changed = true;
    }

    /// <summary>Forgets what was known of these logs and takes this instead.</summary>
    internal void Replace(Heads others)
    {
        foreach (var (stream, known) in others.heads)
            heads[stream] = known with { Marked = known.Head.Count, Touched = true };
        Changed = true;
    }

    /// <summary>All of them.</summary>
    internal Dictionary<StreamId, Head> All => heads.ToDictionary(h => h.Key, h => h.Value.Head);

    internal byte[] Write()
    {
        var bytes = new byte[HeaderLength + heads.Count * EntryLength];
        var writer = new ByteWriter(bytes);
        writer.Byte(Recalled ? (byte)1 : (byte)0);
        foreach (var (stream, known) in heads)
        {
            writer.Id(stream.Value);
            writer.Number64((ulong)known.Head.Count);
            known.Head.Hash.Write(writer.Advance(Bytes32.Length));
            writer.Number64((ulong)known.Marked);
            writer.Byte(known.Touched ? (byte)1 : (byte)0);
        }
        return bytes;
    }

    internal static Heads Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var known = new Heads { Recalled = reader.Byte() == 1 };
        while (reader.Has(EntryLength))
            known.heads[new(reader.Id())] = new(
                new((long)reader.Number64(), Bytes32.From(reader.Bytes(Bytes32.Length))),
                (long)reader.Number64(),
                reader.Byte() == 1
            );
        return known;
    }

    /// <summary>One log: how far it is verified, how far the mark goes, and whether this session wrote the mark.</summary>
    readonly record struct Known(Head Head, long Marked, bool Touched)
    {
        internal long Moved => Head.Count - Marked;
    }
}
