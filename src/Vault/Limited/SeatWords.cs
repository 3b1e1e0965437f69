using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// What a limited seat sends its team, sealed to the team's key: once that somebody has come, and then what they write. Each
/// is signed for that key by the seat, because a sealed box does not say who made it.
/// </summary>
static class SeatWords
{
    const byte Come = 1;
    const byte Written = 2;
    const int ComeLength = 1 + 2 * Bytes32.Length + SigningKey.SignatureLength;
    const int WrittenHeader = 1 + 2 * sizeof(uint);

    /// <summary>That somebody has come, by the key they were invited with.</summary>
    internal static byte[] HasCome(SigningKey invited, Bytes32 team, Seat seat)
    {
        var bytes = new byte[ComeLength];
        var writer = new ByteWriter(bytes);
        writer.Byte(Come);
        seat.BoxPublic.Write(writer.Advance(Bytes32.Length));
        writer.Bytes(seat.Signing.Public.Span);
        Sign(invited, team, bytes, writer.Position);
        return bytes;
    }

    /// <param name="number">How many the seat wrote before.</param>
    /// <param name="day">Days since 1970.</param>
    internal static byte[] Post(
        SigningKey seat,
        Bytes32 team,
        uint number,
        uint day,
        ReadOnlySpan<byte> text
    )
    {
        var bytes = new byte[WrittenHeader + text.Length + SigningKey.SignatureLength];
        var writer = new ByteWriter(bytes);
        writer.Byte(Written);
        writer.Number32(number);
        writer.Number32(day);
        writer.Bytes(text);
        Sign(seat, team, bytes, writer.Position);
        return bytes;
    }

    /// <summary>The keys of who has come; null when it says nothing of the kind, or another key signed it.</summary>
    internal static Sitter? ReadCome(ReadOnlySpan<byte> body, Bytes32 team, Bytes32 invited)
    {
        if (body.Length != ComeLength || body[0] != Come || !IsSigned(body, team, invited))
            return null;
        var box = Bytes32.From(body[1..]);
        return new(HasCome: true, box, Bytes32.From(body[(1 + Bytes32.Length)..]));
    }

    /// <summary>What the seat wrote; null when it is nothing of the kind, or another key signed it.</summary>
    internal static SeatPost? ReadPost(ReadOnlyMemory<byte> body, Bytes32 team, Bytes32 seat)
    {
        var end = body.Length - SigningKey.SignatureLength;
        if (end < WrittenHeader || body.Span[0] != Written || !IsSigned(body.Span, team, seat))
            return null;
        var reader = new ByteReader(body.Span[1..]);
        return new(reader.Number32(), Days.Date(reader.Number32()), body[WrittenHeader..end]);
    }

    static void Sign(SigningKey key, Bytes32 team, Span<byte> bytes, int end) =>
        key.Sign(Message(bytes[..end], team), bytes[end..]);

    static bool IsSigned(ReadOnlySpan<byte> bytes, Bytes32 team, Bytes32 signer)
    {
        var end = bytes.Length - SigningKey.SignatureLength;
        return SigningKey.Verify(Message(bytes[..end], team), bytes[end..], signer.ToArray());
    }

    static byte[] Message(ReadOnlySpan<byte> bytes, Bytes32 team) =>
        [.. Labels.SignedSeatWords, .. team.ToArray(), .. bytes];
}
