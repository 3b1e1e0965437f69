namespace Kith.Vault;

/// <summary>
/// The marks of what must not come back with an old database. Each is a hash: of the circle and the author it names
/// nothing to whoever knows neither.
/// </summary>
static class Revoked
{
    /// <summary>A member who was removed from a circle, or left it.</summary>
    internal static Bytes32 Member(CircleId circle, AuthorId author) =>
        Mark(Labels.RevokedMember, Digest.Bytes(circle.Value), Digest.Bytes(author.Value));

    /// <summary>A row that was taken out of use for good: a used invite.</summary>
    internal static Bytes32 Row(ReadOnlyMemory<byte> tag) => Mark(Labels.RevokedRow, tag);

    /// <summary>Whatever row is in this place: a closed seat's, of whose sheet nobody knows the tag.</summary>
    internal static Bytes32 Slot(SeatId seat, byte slot) =>
        Mark(Labels.RevokedSlot, Digest.Bytes(seat.Value), new[] { slot });

    /// <summary>Everything in a mailbox: a closed seat's, or that of an invite that was taken back.</summary>
    internal static Bytes32 Mailbox(StreamId mailbox) =>
        Mark(Labels.RevokedMailbox, Digest.Bytes(mailbox.Value));

    static Bytes32 Mark(
        ReadOnlySpan<byte> domain,
        params ReadOnlySpan<ReadOnlyMemory<byte>> parts
    ) => Bytes32.From(Digest.Of(domain, parts));
}
