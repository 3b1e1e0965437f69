using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// The bytes of an entry. In memory the domain, circle and position stand in front of the inner layout, so that what is
/// signed is one run of bytes; only the inner layout is stored.
/// </summary>
static class EntryFormat
{
    const byte Version = 1;
    const int InnerHeader = 88;
    const int TagLength = 16;

    static readonly int Front = Labels.SignedEntry.Length + Identity.Length + sizeof(ulong);

    /// <summary>The longest body, 1 MiB.</summary>
    internal const int LongestBody = 1 << 20;

    /// <summary>How much room opening an item of this length takes.</summary>
    internal static int RoomFor(int sealedLength) =>
        Front + Math.Max(0, sealedLength - Envelope.Overhead);

    /// <summary>Seals one entry after <paramref name="head"/>.</summary>
    /// <param name="hash">What the next entry has to name.</param>
    internal static byte[] Seal(
        LogKey log,
        Head head,
        SigningKey author,
        ulong authorSeq,
        uint minutes,
        Note note,
        out Bytes32 hash
    )
    {
        var inner = InnerHeader + note.Body.Length + SigningKey.SignatureLength;
        using var bytes = Secret.Zeros(Front + Padding.Length(inner + TagLength) - TagLength);
        var writer = new ByteWriter(bytes.Bytes);
        WriteFront(ref writer, log.Circle, head.Count);
        writer.Byte(Version);
        writer.Byte(Labels.Suite);
        writer.Number32(log.Epoch);
        writer.Bytes(author.Public.Span);
        writer.Number64(authorSeq);
        head.Hash.Write(writer.Advance(Bytes32.Length));
        writer.Number32(minutes);
        writer.Number16(note.Kind);
        writer.Number32((uint)note.Body.Length);
        writer.Bytes(note.Body.Span);
        author.Sign(bytes.Bytes[..writer.Position], writer.Advance(SigningKey.SignatureLength));
        hash = new Trace(
            Bytes32.From(author.Public.Span),
            authorSeq,
            head.Hash,
            note.Kind,
            Bytes32.From(Blake.Hash(bytes.Bytes[..writer.Position]))
        ).Hash;
        return Envelope.Seal(
            log.Key.Bytes,
            Labels.Entry,
            log.Stream.Place(head.Count),
            bytes.Bytes[Front..]
        );
    }

    /// <summary>Opens the item into <paramref name="room"/>; null when it is not an entry of this log at this place.</summary>
    internal static LogEntry? Open(LogKey log, Item item, Memory<byte> room)
    {
        var opened = Envelope.Open(
            log.Key.Bytes,
            Labels.Entry,
            log.Stream.Place(item.Seq),
            item.Sealed.Span,
            room.Span[Front..]
        );
        if (!opened)
            return null;
        var writer = new ByteWriter(room.Span);
        WriteFront(ref writer, log.Circle, item.Seq);
        return Read(room);
    }

    static LogEntry? Read(ReadOnlyMemory<byte> room)
    {
        var reader = new ByteReader(room.Span[Front..]);
        if (!reader.Has(InnerHeader) || reader.Byte() != Version || reader.Byte() != Labels.Suite)
            return null;
        var epoch = reader.Number32();
        var author = Bytes32.From(reader.Bytes(Bytes32.Length));
        var authorSeq = reader.Number64();
        var previous = Bytes32.From(reader.Bytes(Bytes32.Length));
        var minutes = reader.Number32();
        var kind = reader.Number16();
        var length = reader.Number32();
        if (length > LongestBody || !reader.Has(length + SigningKey.SignatureLength))
            return null;
        var body = room.Slice(Front + reader.Position, (int)length);
        reader.Bytes((int)length);
        var signed = room[..(Front + reader.Position)];
        reader.Bytes(SigningKey.SignatureLength);
        var whole = room[..(Front + reader.Position)];
        return IsPaddedRight(whole.Length - Front, room.Length - Front) && reader.OnlyZerosLeft
            ? new(epoch, author, authorSeq, previous, minutes, kind, body, signed, whole)
            : null;
    }

    /// <summary>One value has one encoding, its padding included.</summary>
    static bool IsPaddedRight(int used, int padded) =>
        padded == Padding.Length(used + TagLength) - TagLength;

    static void WriteFront(ref ByteWriter writer, CircleId circle, long seq)
    {
        writer.Bytes(Labels.SignedEntry);
        writer.Id(circle.Value);
        writer.Number64((ulong)seq);
    }
}
