using System.Runtime.InteropServices;

namespace Kith.Vault;

/// <summary>The body of an entry with which an author takes an earlier entry of their own away: <c>epoch ‖ seq ‖ trace</c>.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Tombstone(uint Epoch, long Seq, Trace Trace)
{
    const int Length = sizeof(uint) + sizeof(ulong) + Trace.Length;

    /// <summary>What people wrote can go; of the vault's own entries only those that announce a file or hold a key.</summary>
    internal bool IsOfSomethingThatCanGo =>
        Trace.Kind < Kinds.FirstReserved || Trace.Kind is Kinds.File or Kinds.Held;

    internal byte[] Write()
    {
        var bytes = new byte[Length];
        var writer = new ByteWriter(bytes);
        writer.Number32(Epoch);
        writer.Number64((ulong)Seq);
        Trace.Write(writer.Advance(Trace.Length));
        return bytes;
    }

    /// <summary>Null when it is not one.</summary>
    internal static Tombstone? Read(ReadOnlySpan<byte> body)
    {
        if (body.Length != Length)
            return null;
        var reader = new ByteReader(body);
        return new(reader.Number32(), (long)reader.Number64(), Trace.Read(ref reader));
    }
}
