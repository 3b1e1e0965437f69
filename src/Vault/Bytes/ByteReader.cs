using System.Buffers.Binary;

namespace Kith.Vault;

/// <summary>Reads the fixed layouts. It never runs past the end: whoever reads asks <see cref="Has"/> first.</summary>
ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    readonly ReadOnlySpan<byte> all = bytes;

    internal int Position { get; private set; }

    /// <summary>Whether so many bytes are left.</summary>
    internal readonly bool Has(long length) => length >= 0 && length <= all.Length - Position;

    /// <summary>Whether nothing but zeros is left: anything else would be a second encoding of the same value.</summary>
    internal readonly bool OnlyZerosLeft => !all[Position..].ContainsAnyExcept((byte)0);

    internal byte Byte() => all[Position++];

    internal ushort Number16() => BinaryPrimitives.ReadUInt16BigEndian(Bytes(sizeof(ushort)));

    internal uint Number32() => BinaryPrimitives.ReadUInt32BigEndian(Bytes(sizeof(uint)));

    internal ulong Number64() => BinaryPrimitives.ReadUInt64BigEndian(Bytes(sizeof(ulong)));

    internal UInt128 Id() => BinaryPrimitives.ReadUInt128BigEndian(Bytes(Identity.Length));

    internal ReadOnlySpan<byte> Bytes(int length)
    {
        var part = all.Slice(Position, length);
        Position += length;
        return part;
    }
}
