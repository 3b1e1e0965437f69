using Kith.Sealing;

namespace Kith.Vault;

/// <summary>The mark as bytes: <c>u16 count ‖ count × (stream 16 ‖ u64 entries ‖ hash 32) ‖ zeros</c> in an envelope.</summary>
static class SeenFormat
{
    const int HeaderLength = sizeof(ushort);
    const int EntryLength = Identity.Length + sizeof(ulong) + Bytes32.Length;
    const int TagLength = 16;

    /// <summary>Of two heads the one that is further on.</summary>
    internal static Head Later(Head one, Head other) => other.Count > one.Count ? other : one;

    internal static Item Seal(
        Secret key,
        StreamId stream,
        IReadOnlyDictionary<StreamId, Head> heads
    )
    {
        var used = HeaderLength + heads.Count * EntryLength;
        using var content = Secret.Zeros(Padding.Length(used + TagLength) - TagLength);
        var writer = new ByteWriter(content.Bytes);
        writer.Number16(checked((ushort)heads.Count));
        foreach (var (log, head) in heads)
        {
            writer.Id(log.Value);
            writer.Number64((ulong)head.Count);
            head.Hash.Write(writer.Advance(Bytes32.Length));
        }
        return new(0, Envelope.Seal(key.Bytes, Labels.Seen, stream.Place(0), content.Bytes));
    }

    /// <summary>Null when it is not what was written.</summary>
    internal static Dictionary<StreamId, Head>? Open(Secret key, StreamId stream, Item item)
    {
        using var content = Envelope.Open(
            key.Bytes,
            Labels.Seen,
            stream.Place(item.Seq),
            item.Sealed.Span
        );
        return content is null ? null : Read(content.Bytes);
    }

    internal static Dictionary<StreamId, Head>? Read(ReadOnlySpan<byte> content)
    {
        var reader = new ByteReader(content);
        if (!reader.Has(HeaderLength))
            return null;
        var count = reader.Number16();
        if (!reader.Has((long)count * EntryLength))
            return null;
        var heads = new Dictionary<StreamId, Head>(count);
        for (var i = 0; i < count; i++)
        {
            var log = new StreamId(reader.Id());
            var entries = reader.Number64();
            var hash = Bytes32.From(reader.Bytes(Bytes32.Length));
            if (entries > long.MaxValue || !heads.TryAdd(log, new((long)entries, hash)))
                return null;
        }
        return reader.OnlyZerosLeft ? heads : null;
    }
}
