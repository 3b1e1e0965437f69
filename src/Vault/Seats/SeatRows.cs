using System.Security.Cryptography;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>A seat's five rows: <c>commitment 32 ‖ nonce 24 ‖ ciphertext 1,992</c> each, and all alike from outside.</summary>
static class SeatRows
{
    /// <summary>Length of a sealed row in bytes.</summary>
    internal const int Length = CommitmentLength + Aead.Overhead + SeatFormat.Length;

    const int CommitmentLength = 32;
    const int TagLength = 32;

    /// <summary>The living row in its slot and four dead ones, in random order.</summary>
    internal static Row[] All(Seat seat, RowKey key)
    {
        var rows = new Row[Slots.Count];
        for (byte slot = 1; slot <= Slots.Count; slot++)
            rows[slot - 1] = slot == seat.Slots.Own ? Living(seat, key) : Dead(seat.Id, slot);
        Chance.Shuffle(rows.AsSpan());
        return rows;
    }

    /// <summary>The row that this key opens.</summary>
    internal static Row Living(Seat seat, RowKey key) => Living(seat, seat.Slots.Own, key);

    /// <summary>A second way into the same seat: the same content in its recovery slot.</summary>
    internal static Row Sheet(Seat seat, RowKey key) => Living(seat, seat.Slots.Recovery, key);

    /// <summary>A row that nothing opens: its key is thrown away.</summary>
    internal static Row Dead(SeatId seat, byte slot)
    {
        using var key = RowKey.Random();
        return Seal(seat, slot, key, new byte[SeatFormat.Length]);
    }

    /// <summary>The changes that put a dead row in the place of whatever is in this slot.</summary>
    internal static IReadOnlyList<Change> Kill(SeatId seat, byte slot) =>
        [new Change.ClearSlot(seat, slot), new Change.AddRow(Dead(seat, slot))];

    /// <summary>Whether this key sealed the row, in constant time.</summary>
    internal static bool IsOf(Row row, RowKey key) =>
        row.Sealed.Length == Length
        && CryptographicOperations.FixedTimeEquals(
            row.Sealed.Span[..CommitmentLength],
            key.Commitment
        );

    internal static Seat? Open(Row row, RowKey key)
    {
        using var content = Secret.Zeros(SeatFormat.Length);
        return Aead.Open(
            key.Kek,
            Context(row.Tag.Span, row.Seat, row.Slot),
            row.Sealed.Span[CommitmentLength..],
            content.Bytes
        )
            ? SeatFormat.Read(content.Bytes, row.Tag, row.Slot)
            : null;
    }

    static Row Living(Seat seat, byte slot, RowKey key)
    {
        using var content = Secret.Zeros(SeatFormat.Length);
        SeatFormat.Write(seat, content.Bytes);
        return Seal(seat.Id, slot, key, content.Bytes);
    }

    static Row Seal(SeatId seat, byte slot, RowKey key, ReadOnlySpan<byte> content)
    {
        var body = Aead.Seal(key.Kek, Context(key.Tag.Span, seat, slot), content);
        return new(key.Tag, seat, slot, (byte[])[.. key.Commitment, .. body]);
    }

    static byte[] Context(ReadOnlySpan<byte> tag, SeatId seat, int slot)
    {
        var context = new byte[TagLength + Identity.Length + 1];
        var writer = new ByteWriter(context);
        writer.Bytes(tag);
        writer.Id(seat.Value);
        writer.Byte((byte)slot);
        return context;
    }
}
