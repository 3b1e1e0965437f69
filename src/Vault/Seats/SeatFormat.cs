using Kith.Sealing;

namespace Kith.Vault;

/// <summary>A seat's secrets as bytes of one fixed length: what a row holds, and what a session holds.</summary>
static class SeatFormat
{
    /// <summary>Length in bytes, zero padding included.</summary>
    internal const int Length = 1976;

    const byte Person = 1;
    const byte Invited = 2;
    const byte Second = 4;
    const byte Limited = 8;
    const byte LimitedInvite = 16;

    internal static void Write(Seat seat, Span<byte> bytes)
    {
        bytes.Clear();
        var writer = new ByteWriter(bytes);
        writer.Byte(Labels.Suite);
        writer.Byte(Kind(seat));
        writer.Id(seat.Id.Value);
        writer.Byte(seat.Slots.Own);
        writer.Byte(seat.Slots.Recovery);
        writer.Byte(seat.Slots.Spare);
        writer.Bytes(seat.Box.SecretKey);
        writer.Bytes(seat.Signing.Seed);
        writer.Id(seat.Notebook.Value);
        writer.Bytes(seat.NotebookKey.Bytes);
        if (seat.Passage is { } passage)
        {
            writer.Number32(seat.Invite?.Due ?? 0);
            passage.Write(ref writer);
        }
        if (seat.Passage is not null || seat.Invite is not { } invite)
            return;
        writer.Number32(invite.Due);
        writer.Id(invite.Circle.Value);
        invite.Granter.Write(writer.Advance(Bytes32.Length));
    }

    /// <summary>Null for an unknown suite or kind, or where zeros should be and are not.</summary>
    internal static Seat? Read(ReadOnlySpan<byte> bytes, ReadOnlyMemory<byte> tag, int slot)
    {
        var reader = new ByteReader(bytes);
        var suite = reader.Byte();
        var kind = reader.Byte();
        if (suite != Labels.Suite || !IsKnown(kind))
            return null;
        var id = new SeatId(reader.Id());
        var slots = new Slots(reader.Byte(), reader.Byte(), reader.Byte());
        var box = reader.Bytes(BoxKey.Length);
        var signing = reader.Bytes(SigningKey.SeedLength);
        var notebook = new StreamId(reader.Id());
        var notebookKey = reader.Bytes(Envelope.KeyLength);
        var invite =
            kind == Invited
                ? new Invite(
                    reader.Number32(),
                    new(reader.Id()),
                    Bytes32.From(reader.Bytes(Bytes32.Length))
                )
                : null;
        Passage? passage = null;
        if (kind is Limited or LimitedInvite)
        {
            var due = reader.Number32();
            passage = Passage.Read(ref reader);
            invite = kind == LimitedInvite ? new(due, passage.Room, passage.Author) : null;
            if (kind == Limited && due != 0)
                return null;
        }
        return reader.OnlyZerosLeft
            ? new(
                id,
                slots,
                tag,
                BoxKey.FromSecret(box),
                SigningKey.FromSeed(signing),
                notebook,
                Secret.CopyOf(notebookKey),
                invite
            )
            {
                OpenedIn = slot,
                IsSecond = kind == Second,
                Passage = passage,
            }
            : null;
    }

    static byte Kind(Seat seat) =>
        seat switch
        {
            { Passage: not null, Invite: not null } => LimitedInvite,
            { Passage: not null } => Limited,
            { Invite: not null } => Invited,
            { IsSecond: true } => Second,
            _ => Person,
        };

    static bool IsKnown(byte kind) =>
        kind is Person or Invited or Second or Limited or LimitedInvite;
}
