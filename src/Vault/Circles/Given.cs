using System.Runtime.InteropServices;

namespace Kith.Vault;

/// <summary>What an entry says of earlier epochs that its author gave to a member: <c>whom ‖ first epoch ‖ last epoch</c>.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Given(AuthorId Whom, uint First, uint Last)
{
    const int Length = Identity.Length + 2 * sizeof(uint);

    internal byte[] Write()
    {
        var bytes = new byte[Length];
        var writer = new ByteWriter(bytes);
        writer.Id(Whom.Value);
        writer.Number32(First);
        writer.Number32(Last);
        return bytes;
    }

    /// <summary>Null when the bytes name no run of epochs.</summary>
    internal static Given? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            return null;
        var reader = new ByteReader(bytes);
        var given = new Given(new(reader.Id()), reader.Number32(), reader.Number32());
        return given.First is > 0 && given.First <= given.Last ? given : null;
    }
}
