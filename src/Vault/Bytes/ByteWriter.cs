using System.Buffers.Binary;

namespace Kith.Vault;

/// <summary>Writes the fixed layouts of <c>docs/vault-format.md</c>: numbers with the most significant byte first.</summary>
ref struct ByteWriter(Span<byte> bytes)
{
    readonly Span<byte> all = bytes;

    internal int Position { get; private set; }

    internal void Byte(byte value) => all[Position++] = value;

    internal void Number16(ushort value) =>
        BinaryPrimitives.WriteUInt16BigEndian(Advance(sizeof(ushort)), value);

    internal void Number32(uint value) =>
        BinaryPrimitives.WriteUInt32BigEndian(Advance(sizeof(uint)), value);

    internal void Number64(ulong value) =>
        BinaryPrimitives.WriteUInt64BigEndian(Advance(sizeof(ulong)), value);

    internal void Id(UInt128 value) =>
        BinaryPrimitives.WriteUInt128BigEndian(Advance(Identity.Length), value);

    internal void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Advance(value.Length));

    /// <summary>The next so many bytes, for the caller to fill.</summary>
    internal Span<byte> Advance(int length)
    {
        var part = all.Slice(Position, length);
        Position += length;
        return part;
    }
}
