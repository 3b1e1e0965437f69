namespace Kith.Vault;

/// <summary>
/// Where an epoch stood when somebody had read it: its head, how much each author had written, and the vault's own
/// entries, from which follows who is in it, whether it is closed, which files it has and what was taken away.
/// </summary>
sealed record EpochState(
    StreamId Stream,
    uint Number,
    Head Head,
    IReadOnlyList<KeyValuePair<Bytes32, ulong>> Written,
    IReadOnlyList<OwnEntry> Own
)
{
    const int Fixed =
        Identity.Length + sizeof(uint) + sizeof(ulong) + Bytes32.Length + 2 * sizeof(uint);
    const int WrittenLength = Bytes32.Length + sizeof(ulong);
    const int OwnLength =
        sizeof(ulong) + Bytes32.Length + sizeof(uint) + sizeof(ushort) + sizeof(uint);

    internal int Length =>
        Fixed + Written.Count * WrittenLength + Own.Sum(e => OwnLength + e.Entry.Body.Length);

    internal void Write(ref ByteWriter writer)
    {
        writer.Id(Stream.Value);
        writer.Number32(Number);
        writer.Number64((ulong)Head.Count);
        Head.Hash.Write(writer.Advance(Bytes32.Length));
        writer.Number32((uint)Written.Count);
        foreach (var (author, count) in Written)
        {
            author.Write(writer.Advance(Bytes32.Length));
            writer.Number64(count);
        }
        writer.Number32((uint)Own.Count);
        foreach (var (seq, entry) in Own)
        {
            writer.Number64((ulong)seq);
            entry.Author.Write(writer.Advance(Bytes32.Length));
            writer.Number32(entry.Minutes);
            writer.Number16(entry.Kind);
            writer.Number32((uint)entry.Body.Length);
            writer.Bytes(entry.Body.Span);
        }
    }

    /// <summary>Null when it is not one.</summary>
    /// <param name="bytes">What the reader reads, for the bodies, which stay there.</param>
    internal static EpochState? Read(ref ByteReader reader, ReadOnlyMemory<byte> bytes)
    {
        if (!reader.Has(Fixed - sizeof(uint)))
            return null;
        var stream = new StreamId(reader.Id());
        var number = reader.Number32();
        var head = new Head((long)reader.Number64(), Bytes32.From(reader.Bytes(Bytes32.Length)));
        var count = reader.Number32();
        if (!reader.Has((long)count * WrittenLength + sizeof(uint)))
            return null;
        var written = new KeyValuePair<Bytes32, ulong>[count];
        for (var i = 0; i < written.Length; i++)
            written[i] = new(Bytes32.From(reader.Bytes(Bytes32.Length)), reader.Number64());
        return ReadOwn(ref reader, bytes, number) is { } own
            ? new(stream, number, head, written, own)
            : null;
    }

    static List<OwnEntry>? ReadOwn(ref ByteReader reader, ReadOnlyMemory<byte> bytes, uint number)
    {
        var own = new List<OwnEntry>();
        for (var left = reader.Number32(); left > 0; left--)
        {
            if (!reader.Has(OwnLength))
                return null;
            var seq = (long)reader.Number64();
            var author = Bytes32.From(reader.Bytes(Bytes32.Length));
            var minutes = reader.Number32();
            var kind = reader.Number16();
            var length = reader.Number32();
            if (!reader.Has(length))
                return null;
            var body = bytes.Slice(reader.Position, (int)length);
            reader.Bytes((int)length);
            own.Add(
                new(seq, new(number, author, 0, default, minutes, kind, body, default, default))
            );
        }
        return own;
    }
}

/// <summary>An entry of one of the vault's own kinds, and its place in the epoch.</summary>
readonly record struct OwnEntry(long Seq, LogEntry Entry);
