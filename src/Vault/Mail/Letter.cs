namespace Kith.Vault;

/// <summary>What lies in a mailbox, opened.</summary>
/// <param name="Seq">Its place in the mailbox.</param>
readonly record struct Letter(long Seq, LetterKind Kind, ReadOnlyMemory<byte> Body);

/// <summary>What a letter carries.</summary>
enum LetterKind : byte
{
    /// <summary>The key of one epoch of a circle.</summary>
    Grant = 1,

    /// <summary>A kept draft.</summary>
    Draft = 2,

    /// <summary>To a limited seat: the next turn of its room.</summary>
    Passage = 3,

    /// <summary>Somebody was not heard from, or a reminder.</summary>
    Alarm = 4,

    /// <summary>From a limited seat: that somebody came, or what they wrote.</summary>
    SeatWords = 5,

    /// <summary>Somebody one shares a circle with asks one into another.</summary>
    Invite = 6,
}
