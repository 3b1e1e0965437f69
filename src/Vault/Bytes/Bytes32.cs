using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kith.Vault;

/// <summary>A public key or a hash as a value, so that it can be compared and looked up.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Bytes32(UInt128 First, UInt128 Last)
{
    internal const int Length = 32;

    internal static Bytes32 From(ReadOnlySpan<byte> bytes) =>
        new(
            BinaryPrimitives.ReadUInt128BigEndian(bytes[..16]),
            BinaryPrimitives.ReadUInt128BigEndian(bytes[16..Length])
        );

    internal void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128BigEndian(bytes, First);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], Last);
    }

    internal byte[] ToArray()
    {
        var bytes = new byte[Length];
        Write(bytes);
        return bytes;
    }
}
