namespace Kith.Vault;

/// <summary>
/// Where an epoch stood when somebody had read it: its head, how much each author had written, and the vault's own
/// entries, from which follows who is in it and whether it is closed.
/// </summary>
sealed record EpochState(
    StreamId Stream,
    uint Number,
    Head Head,
    IReadOnlyList<KeyValuePair<Bytes32, ulong>> Written,
    IReadOnlyList<LogEntry> Own
)
{
    const int Fixed =
        Identity.Length + sizeof(uint) + sizeof(ulong) + Bytes32.Length + 2 * sizeof(uint);
    const int WrittenLength = Bytes32.Length + sizeof(ulong);
    const int OwnLength = Bytes32.Length + sizeof(uint) + sizeof(ushort) + sizeof(uint);

    internal int Length =>
        Fixed + Written.Count * WrittenLength + Own.Sum(e => OwnLength + e.Body.Length);

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
        foreach (var entry in Own)
        {
            entry.Author.Write(writer.Advance(Bytes32.Length));
            writer.Number32(entry.Minutes);
            writer.Number16(entry.Kind);
            writer.Number32((uint)entry.Body.Length);
            writer.Bytes(entry.Body.Span);
        }
    }

    /// <param name="bytes">What the reader reads, for the bodies, which stay there.</param>
    internal static EpochState Read(ref ByteReader reader, ReadOnlyMemory<byte> bytes)
    {
        var stream = new StreamId(reader.Id());
        var number = reader.Number32();
        var head = new Head((long)reader.Number64(), Bytes32.From(reader.Bytes(Bytes32.Length)));
        var written = new KeyValuePair<Bytes32, ulong>[reader.Number32()];
        for (var i = 0; i < written.Length; i++)
            written[i] = new(Bytes32.From(reader.Bytes(Bytes32.Length)), reader.Number64());
        var own = new LogEntry[reader.Number32()];
        for (var i = 0; i < own.Length; i++)
            own[i] = ReadOwn(ref reader, bytes, number);
        return new(stream, number, head, written, own);
    }

    static LogEntry ReadOwn(ref ByteReader reader, ReadOnlyMemory<byte> bytes, uint number)
    {
        var author = Bytes32.From(reader.Bytes(Bytes32.Length));
        var minutes = reader.Number32();
        var kind = reader.Number16();
        var length = (int)reader.Number32();
        var body = bytes.Slice(reader.Position, length);
        reader.Bytes(length);
        return new(number, author, 0, default, minutes, kind, body, default, default);
    }
}
