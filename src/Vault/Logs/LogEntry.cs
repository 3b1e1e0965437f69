using Kith.Sealing;

namespace Kith.Vault;

/// <summary>An entry as it lies in a log, its signature not yet looked at.</summary>
/// <param name="Signed">What the signature covers.</param>
/// <param name="Whole">The same and the signature.</param>
readonly record struct LogEntry(
    uint Epoch,
    Bytes32 Author,
    ulong AuthorSeq,
    Bytes32 Previous,
    uint Minutes,
    ushort Kind,
    ReadOnlyMemory<byte> Body,
    ReadOnlyMemory<byte> Signed,
    ReadOnlyMemory<byte> Whole
)
{
    /// <summary>The 64 bytes after what they sign.</summary>
    internal ReadOnlySpan<byte> Signature => Whole.Span[Signed.Length..];

    /// <summary>What of it goes into the chain.</summary>
    internal Trace Trace =>
        new(Author, AuthorSeq, Previous, Kind, Bytes32.From(Blake.Hash(Whole.Span)));

    /// <summary>What the next entry names.</summary>
    internal Bytes32 Hash => Trace.Hash;
}

/// <summary>Kinds from 0xFF00 on are the vault's own; rooms do not show them.</summary>
static class Kinds
{
    internal const ushort FirstReserved = 0xFF00;

    /// <summary>Who is in the circle from here on: always the first entry of an epoch, and only that.</summary>
    internal const ushort Roster = 0xFF01;

    /// <summary>The epoch is over; the body commits to the next one.</summary>
    internal const ushort Closing = 0xFF02;

    /// <summary>A circle's key, in its holder's own ring.</summary>
    internal const ushort Held = 0xFF03;

    /// <summary>A member's yes about another, or its taking back.</summary>
    internal const ushort Yes = 0xFF04;

    /// <summary>Its author leaves the circle.</summary>
    internal const ushort Left = 0xFF05;

    /// <summary>Its author gave a member the keys of earlier epochs.</summary>
    internal const ushort Given = 0xFF06;

    /// <summary>Why the circle gets new keys, right before the closing.</summary>
    internal const ushort Why = 0xFF09;

    /// <summary>The epoch began after this restoring: second entry of an epoch, by its opener.</summary>
    internal const ushort Restored = 0xFF30;

    /// <summary>Whether a room with entries of this kind can be gone on with from a snapshot, which holds them.</summary>
    internal static bool IsHeld(ushort kind) =>
        kind < FirstReserved || IsAboutMembers(kind) || kind is Tombstone or Ending or File;

    /// <summary>Whether entries of this kind say who is in a circle and why, and nothing about other entries.</summary>
    internal static bool IsAboutMembers(ushort kind) =>
        kind
            is Roster
                or Closing
                or Yes
                or Left
                or Given
                or Why
                or Restored
                or Limited
                or LimitedOver;

    /// <summary>Its author took an earlier entry away; what stands in that one's place is noise.</summary>
    internal const ushort Tombstone = 0xFF07;

    /// <summary>A word for or against closing the circle for good, or that it is closed.</summary>
    internal const ushort Ending = 0xFF08;

    /// <summary>A file is kept; the body has what opens it.</summary>
    internal const ushort File = 0xFF20;

    /// <summary>The circle has a limited seat, and these are the keys of its room.</summary>
    internal const ushort Limited = 0xFF40;

    /// <summary>The limited seat is ended.</summary>
    internal const ushort LimitedOver = 0xFF41;

    /// <summary>In a limited seat's room: a turn begins.</summary>
    internal const ushort TurnBegun = 0xFF42;

    /// <summary>In a limited seat's room: the turn is over; the body commits to the next one.</summary>
    internal const ushort TurnOver = 0xFF43;
}
