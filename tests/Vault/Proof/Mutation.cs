using System.Buffers.Binary;
using Kith.Sealing;

namespace Kith.Vault.Tests.Proof;

/// <summary>Changes bytes in the ways that break readers: lengths at their limits, parts cut, doubled, moved and spliced.</summary>
static class Mutation
{
    static readonly ulong[] Limits =
    [
        0,
        1,
        2,
        63,
        64,
        127,
        128,
        255,
        256,
        0x7FFF,
        0x8000,
        0xFFFF,
        1 << 20,
        (1 << 20) + 1,
        int.MaxValue,
        0x8000_0000,
        uint.MaxValue,
        long.MaxValue,
        0x8000_0000_0000_0000,
        ulong.MaxValue,
    ];

    /// <param name="numbers">Where the layout has numbers, and how many bytes each takes.</param>
    internal static byte[] Of(byte[] good, (int At, int Length)[] numbers)
    {
        var bytes = (byte[])good.Clone();
        for (var changes = 1 + Chance.Below(4); changes > 0; changes--)
            bytes = Once(bytes, numbers);
        return bytes;
    }

    /// <summary>The same, cut or filled to a length that does not vary.</summary>
    internal static byte[] OfLength(byte[] good, (int At, int Length)[] numbers)
    {
        var bytes = Of(good, numbers);
        Array.Resize(ref bytes, good.Length);
        return bytes;
    }

    static byte[] Once(byte[] bytes, (int At, int Length)[] numbers)
    {
        var (at, length) = Part(bytes.Length);
        switch (Chance.Below(8))
        {
            case 0 or 1 or 2 when numbers.Length > 0:
                SetNumber(bytes, numbers[Chance.Below(numbers.Length)]);
                return bytes;
            case 3:
                return bytes[..at];
            case 4:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 5:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 6:
                return [.. bytes[..at], .. Chance.Bytes(1 + Chance.Below(40)), .. bytes[at..]];
            case 7:
                bytes.AsSpan(at, length).Fill(Chance.Below(2) == 0 ? (byte)0 : (byte)255);
                return bytes;
            default:
                if (bytes.Length > 0)
                    bytes[Chance.Below(bytes.Length)] ^= (byte)(1 << Chance.Below(8));
                return bytes;
        }
    }

    static (int At, int Length) Part(int length)
    {
        if (length == 0)
            return (0, 0);
        var at = Chance.Below(length);
        return (at, Chance.Below(Math.Min(64, length - at) + 1));
    }

    static void SetNumber(byte[] bytes, (int At, int Length) field)
    {
        if (field.At + field.Length > bytes.Length)
            return;
        Span<byte> value = stackalloc byte[8];
        var limit = Limits[Chance.Below(Limits.Length)];
        BinaryPrimitives.WriteUInt64BigEndian(value, limit + (ulong)Chance.Below(3) - 1);
        value[^field.Length..].CopyTo(bytes.AsSpan(field.At));
    }
}
