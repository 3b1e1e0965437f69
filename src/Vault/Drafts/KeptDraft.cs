using Kith.Sealing;

namespace Kith.Vault;

/// <summary>A kept draft as the body of a letter: <c>use 16 ‖ minutes 4 ‖ place box ‖ what was typed</c>.</summary>
static class KeptDraft
{
    const int HeaderLength = Identity.Length + sizeof(uint) + DraftPlace.BoxLength;

    internal static byte[] Write(DraftToken token, uint minutes, ReadOnlySpan<byte> body)
    {
        var bytes = new byte[HeaderLength + body.Length];
        var writer = new ByteWriter(bytes);
        writer.Id(token.Use);
        writer.Number32(minutes);
        writer.Bytes(token.Place);
        writer.Bytes(body);
        return bytes;
    }

    /// <summary>The same draft for the same person under another key; null when it does not open.</summary>
    internal static byte[]? Readdressed(ReadOnlySpan<byte> letter, BoxKey old, Bytes32 box)
    {
        const int placeAt = HeaderLength - DraftPlace.BoxLength;
        if (
            letter.Length < HeaderLength
            || DraftPlace.Open(letter[placeAt..HeaderLength], old) is not { } place
        )
            return null;
        var bytes = letter.ToArray();
        DraftPlace.Seal(place, box).CopyTo(bytes, placeAt);
        return bytes;
    }

    internal static Draft? Read(ReadOnlyMemory<byte> bytes, BoxKey box)
    {
        if (bytes.Length < HeaderLength)
            return null;
        var reader = new ByteReader(bytes.Span);
        var id = Identity.Format(reader.Id());
        var minutes = reader.Number32();
        return DraftPlace.Open(reader.Bytes(DraftPlace.BoxLength), box) is { } place
            ? new(id, place, bytes[HeaderLength..], Times.FromMinutes(minutes))
            : null;
    }
}
