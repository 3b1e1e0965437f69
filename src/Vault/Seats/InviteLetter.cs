using System.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// The body of an invite by letter: <c>circle 16 ‖ author 16 ‖ u32 due ‖ u8 length ‖ words ‖ signature 64</c>. The circle is one
/// that both are in. It is signed for one recipient, because anybody can seal a letter to anybody whose box key they know.
/// </summary>
static class InviteLetter
{
    const int HeaderLength = 2 * Identity.Length + sizeof(uint) + 1;

    internal static byte[] Write(
        Room from,
        uint due,
        string words,
        SigningKey author,
        Bytes32 recipient
    )
    {
        var text = Encoding.ASCII.GetBytes(words);
        var bytes = new byte[HeaderLength + text.Length + SigningKey.SignatureLength];
        var writer = new ByteWriter(bytes);
        writer.Id(from.Circle.Value);
        writer.Id(from.Me.Value);
        writer.Number32(due);
        writer.Byte((byte)text.Length);
        writer.Bytes(text);
        var message = Message(bytes.AsSpan(0, HeaderLength + text.Length), recipient);
        author.Sign(message, writer.Advance(SigningKey.SignatureLength));
        return bytes;
    }

    /// <summary>What it says, and its words; null when it has not this layout.</summary>
    internal static (RoomInvite Invite, byte[] Words)? Read(Letter letter)
    {
        var reader = new ByteReader(letter.Body.Span);
        if (!reader.Has(HeaderLength))
            return null;
        var invite = new RoomInvite(
            letter.Seq,
            new(reader.Id()),
            new(reader.Id()),
            Times.FromMinutes(reader.Number32())
        );
        var length = reader.Byte();
        return letter.Body.Length == HeaderLength + length + SigningKey.SignatureLength
            ? (invite, reader.Bytes(length).ToArray())
            : null;
    }

    internal static bool IsSigned(Letter letter, Bytes32 author, Bytes32 recipient)
    {
        var body = letter.Body.Span;
        var end = body.Length - SigningKey.SignatureLength;
        return SigningKey.Verify(Message(body[..end], recipient), body[end..], author.ToArray());
    }

    static byte[] Message(ReadOnlySpan<byte> body, Bytes32 recipient) =>
        [.. Labels.SignedInvite, .. recipient.ToArray(), .. body];
}
