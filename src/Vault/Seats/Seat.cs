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

    /// <summary>The slot of the row it was opened from; 0 when it was just made.</summary>
    internal int OpenedIn { get; init; }

    /// <summary>Whether it was set up in another's spare slot. No page shows this.</summary>
    internal bool IsSecond { get; init; }

    /// <summary>Set for a limited seat: the first turn of its one room. It has no ring and no circles.</summary>
    internal Passage? Passage { get; init; }

    /// <summary>Whether this is a limited seat: one room of its own, nothing of its team's.</summary>
    public bool IsLimited => Passage is not null;

    /// <summary>Whether the words of a recovery sheet opened it.</summary>
    public bool CameBySheet => OpenedIn == Slots.Recovery;

    internal Bytes32 BoxPublic => Bytes32.From(Box.Public.Span);

    /// <summary>A new seat with new keys.</summary>
    internal static Seat Random(ReadOnlyMemory<byte> tag, Invite? invite) =>
        Random(new(Chance.Identity()), Slots.Random(), tag, invite, isSecond: false);

    /// <summary>A new limited seat that nobody has come to yet.</summary>
    internal static Seat Random(ReadOnlyMemory<byte> tag, uint due, Passage passage) =>
        Random(
            new(Chance.Identity()),
            Slots.Random(),
            tag,
            new Invite(due, passage.Room, passage.Author),
            isSecond: false,
            passage
        );

    /// <summary>The same seat with nothing but its place left of what it was.</summary>
    internal Seat Renewed(ReadOnlyMemory<byte> tag) =>
        Random(Id, Slots, tag, invite: null, IsSecond, Passage);

    /// <summary>A notebook with keys of its own, for the spare slot. It knows nothing of the one beside it.</summary>
    internal Seat Second(ReadOnlyMemory<byte> tag) =>
        Random(Id, Slots.OfSpare(IsSecond), tag, invite: null, isSecond: true);

    /// <inheritdoc />
    public void Dispose()
    {
        Box.Dispose();
        Signing.Dispose();
        NotebookKey.Dispose();
        Passage?.Dispose();
    }

    static Seat Random(
        SeatId id,
        Slots slots,
        ReadOnlyMemory<byte> tag,
        Invite? invite,
        bool isSecond,
        Passage? passage = null
    ) =>
        new(
            id,
            slots,
            tag,
            BoxKey.Random(),
            SigningKey.Random(),
            new(Chance.Identity()),
            Secret.Random(Envelope.KeyLength),
            invite
        )
        {
            IsSecond = isSecond,
            Passage = passage?.Copy(),
        };
}
