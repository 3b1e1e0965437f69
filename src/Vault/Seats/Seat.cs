using Kith.Sealing;

namespace Kith.Vault;

/// <summary>An opened seat: one person's keys, in memory until disposed.</summary>
public sealed class Seat : IDisposable
{
    internal Seat(
        SeatId id,
        Slots slots,
        ReadOnlyMemory<byte> tag,
        BoxKey box,
        SigningKey signing,
        StreamId notebook,
        Secret notebookKey,
        Invite? invite
    )
    {
        Id = id;
        Slots = slots;
        Tag = tag;
        Box = box;
        Signing = signing;
        Notebook = notebook;
        NotebookKey = notebookKey;
        Invite = invite;
    }

    internal SeatId Id { get; }

    internal Slots Slots { get; }

    /// <summary>The tag of the row it was opened from.</summary>
    internal ReadOnlyMemory<byte> Tag { get; }

    internal BoxKey Box { get; }

    internal SigningKey Signing { get; }

    internal StreamId Notebook { get; }

    internal Secret NotebookKey { get; }

    /// <summary>Set for as long as nobody has joined on it.</summary>
    internal Invite? Invite { get; }

    internal Bytes32 BoxPublic => Bytes32.From(Box.Public.Span);

    /// <summary>A new seat with new keys.</summary>
    internal static Seat Random(ReadOnlyMemory<byte> tag, Invite? invite) =>
        Random(new(Chance.Identity()), Slots.Random(), tag, invite);

    /// <summary>The same seat with nothing but its place left of what it was.</summary>
    internal Seat Renewed(ReadOnlyMemory<byte> tag) => Random(Id, Slots, tag, invite: null);

    /// <inheritdoc />
    public void Dispose()
    {
        Box.Dispose();
        Signing.Dispose();
        NotebookKey.Dispose();
    }

    static Seat Random(SeatId id, Slots slots, ReadOnlyMemory<byte> tag, Invite? invite) =>
        new(
            id,
            slots,
            tag,
            BoxKey.Random(),
            SigningKey.Random(),
            new(Chance.Identity()),
            Secret.Random(Envelope.KeyLength),
            invite
        );
}
