using System.Buffers.Binary;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>Bytes that are not what <c>docs/vault-format.md</c> describes.</summary>
sealed class Refused(string why) : Exception(why)
{
    internal static void Unless(bool good, string why)
    {
        if (!good)
            throw new Refused(why);
    }

    /// <summary>What came of it, or null where it was refused.</summary>
    internal static string? OrNull(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (Refused)
        {
            return null;
        }
    }
}

/// <summary>Reads one field after another; numbers have their most significant byte first.</summary>
sealed class Cursor(byte[] bytes)
{
    internal int At { get; private set; }

    internal int Left => bytes.Length - At;

    internal byte[] Take(long length)
    {
        Refused.Unless(length <= Left, "It ends too early.");
        var part = bytes[At..(At + (int)length)];
        At += (int)length;
        return part;
    }

    internal string Id() => Convert.ToHexStringLower(Take(16));

    internal byte U8() => Take(1)[0];

    internal ushort U16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    internal uint U32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    internal ulong U64() => BinaryPrimitives.ReadUInt64BigEndian(Take(8));

    /// <summary>Nothing but zeros may be left.</summary>
    internal void Zeros() =>
        Refused.Unless(Take(Left).All(b => b == 0), "There is something in the padding.");
}
