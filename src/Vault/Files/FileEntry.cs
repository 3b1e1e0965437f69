using Kith.Sealing;

namespace Kith.Vault;

/// <summary>The body of an entry that announces a file: <c>ticket ‖ u16 kind ‖ what its writer says of it</c>.</summary>
readonly record struct FileEntry(FileTicket Ticket, ushort Kind, ReadOnlyMemory<byte> Body)
{
    const int HeaderLength = FileTicket.Size + sizeof(ushort);

    internal static byte[] Write(FileTicket ticket, Note about)
    {
        var bytes = new byte[HeaderLength + about.Body.Length];
        var writer = new ByteWriter(bytes);
        ticket.Write(ref writer);
        writer.Number16(about.Kind);
        writer.Bytes(about.Body.Span);
        return bytes;
    }

    /// <summary>Null when it is not such a body.</summary>
    internal static FileEntry? Read(ReadOnlyMemory<byte> body)
    {
        var reader = new ByteReader(body.Span);
        if (!reader.Has(HeaderLength) || FileTicket.Read(ref reader) is not { } ticket)
            return null;
        return new(ticket, reader.Number16(), body[HeaderLength..]);
    }
}

/// <summary>A file that an entry of a room announces.</summary>
/// <param name="Length">Of its content, in bytes.</param>
public sealed record KeptFile(long Length)
{
    internal FileTicket Ticket { get; init; } = null!;
}

/// <summary>What came of keeping a file.</summary>
public enum Keeping
{
    /// <summary>It is on disk, and the room has its entry.</summary>
    Kept,

    /// <summary>It is longer than 50 MiB. Nothing of it stays.</summary>
    TooLong,

    /// <summary>The seat is no longer in the circle. Nothing of it stays.</summary>
    Forbidden,
}
