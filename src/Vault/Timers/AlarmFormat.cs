using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// The body of an alarm: <c>u8 what ‖ circle 16 ‖ author 16 ‖ u32 due ‖ timer 16 ‖ signature 64</c>. It is signed for one
/// recipient, because anybody in a circle can seal a letter to anybody else in it.
/// </summary>
static class AlarmFormat
{
    const int UnsignedLength = 1 + 3 * Identity.Length + sizeof(uint);

    internal static byte[] Write(Alarm alarm, SigningKey author, Bytes32 recipient)
    {
        var bytes = new byte[UnsignedLength + SigningKey.SignatureLength];
        var writer = new ByteWriter(bytes);
        writer.Byte((byte)alarm.What);
        writer.Id(alarm.Circle.Value);
        writer.Id(alarm.Author.Value);
        writer.Number32(Times.Minutes(alarm.Due));
        writer.Id(alarm.Timer);
        author.Sign(
            Message(bytes.AsSpan(0, UnsignedLength), recipient),
            writer.Advance(SigningKey.SignatureLength)
        );
        return bytes;
    }

    internal static Alarm? Read(Letter letter)
    {
        var reader = new ByteReader(letter.Body.Span);
        if (letter.Body.Length != UnsignedLength + SigningKey.SignatureLength)
            return null;
        var what = (AlarmKind)reader.Byte();
        return what is AlarmKind.NotHeardFrom or AlarmKind.Reminder
            ? new(
                letter.Seq,
                what,
                new(reader.Id()),
                new(reader.Id()),
                Times.FromMinutes(reader.Number32()),
                reader.Id()
            )
            : null;
    }

    internal static bool IsSigned(Letter letter, Bytes32 author, Bytes32 recipient) =>
        SigningKey.Verify(
            Message(letter.Body.Span[..UnsignedLength], recipient),
            letter.Body.Span[UnsignedLength..],
            author.ToArray()
        );

    static byte[] Message(ReadOnlySpan<byte> body, Bytes32 recipient) =>
        [.. Labels.SignedAlarm, .. recipient.ToArray(), .. body];
}
