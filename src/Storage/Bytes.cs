using System.Buffers.Binary;
using System.Security.Cryptography;
using Kith.Vault;

namespace Kith.Storage;

static class Bytes
{
    internal static byte[] Of(UInt128 value)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return bytes;
    }

    internal static UInt128 Identity(byte[] bytes) => BinaryPrimitives.ReadUInt128BigEndian(bytes);

    /// <summary>A positive integer key that is the same every time and says nothing of when.</summary>
    internal static long Place(UInt128 stream, long seq)
    {
        Span<byte> name = stackalloc byte[24];
        BinaryPrimitives.WriteUInt128BigEndian(name, stream);
        BinaryPrimitives.WriteInt64BigEndian(name[16..], seq);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(name, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue;
    }
}
