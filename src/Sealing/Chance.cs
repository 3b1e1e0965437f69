using System.Buffers.Binary;

namespace Kith.Sealing;

/// <summary>The only source of randomness in Kith: the system's generator through libsodium.</summary>
public static class Chance
{
    /// <summary>Fills the span with random bytes.</summary>
    public static void Fill(Span<byte> bytes) => Sodium.randombytes_buf(bytes, (nuint)bytes.Length);

    /// <summary>So many random bytes.</summary>
    public static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Fill(bytes);
        return bytes;
    }

    /// <summary>A random 128-bit identity.</summary>
    public static UInt128 Identity()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    /// <summary>A number from 0 up to, but not including, <paramref name="bound"/>, without bias.</summary>
    public static int Below(int bound) => (int)Sodium.randombytes_uniform(checked((uint)bound));

    /// <summary>Puts the items into random order, in place.</summary>
    public static void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
