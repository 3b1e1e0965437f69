using System.Runtime.InteropServices;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// What of an entry goes into the chain. It outlives the content: with it, a reader who finds noise in the entry's place
/// can still tell who wrote there and that nothing else was changed.
/// </summary>
/// <param name="Whole">Hash over what was signed and the signature. The signature keeps a short body from being guessed by it.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Trace(
    Bytes32 Author,
    ulong AuthorSeq,
    Bytes32 Previous,
    ushort Kind,
    Bytes32 Whole
)
{
    internal const int Length = 3 * Bytes32.Length + sizeof(ulong) + sizeof(ushort);

    /// <summary>What the next entry names.</summary>
    internal Bytes32 Hash
    {
        get
        {
            Span<byte> message = stackalloc byte[Labels.EntryHash.Length + Length];
            Labels.EntryHash.CopyTo(message);
            Write(message[Labels.EntryHash.Length..]);
            Span<byte> hash = stackalloc byte[Bytes32.Length];
            Blake.Hash(message, hash);
            return Bytes32.From(hash);
        }
    }

    internal void Write(Span<byte> bytes)
    {
        var writer = new ByteWriter(bytes);
        Author.Write(writer.Advance(Bytes32.Length));
        writer.Number64(AuthorSeq);
        Previous.Write(writer.Advance(Bytes32.Length));
        writer.Number16(Kind);
        Whole.Write(writer.Advance(Bytes32.Length));
    }

    /// <param name="reader">With <see cref="Length"/> bytes or more left.</param>
    internal static Trace Read(ref ByteReader reader) =>
        new(
            Bytes32.From(reader.Bytes(Bytes32.Length)),
            reader.Number64(),
            Bytes32.From(reader.Bytes(Bytes32.Length)),
            reader.Number16(),
            Bytes32.From(reader.Bytes(Bytes32.Length))
        );
}
