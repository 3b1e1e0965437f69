namespace Kith.Vault;

/// <summary>One verified entry of a room.</summary>
/// <param name="Seq">Position in the room, from 0, the same for every member; some positions are the vault's own.</param>
/// <param name="Author">Who signed it.</param>
/// <param name="Time">When its author's node wrote it, to the minute, in UTC.</param>
/// <param name="Kind">What its writer said it is.</param>
/// <param name="Body">The bytes its writer gave.</param>
public sealed record Entry(
    long Seq,
    AuthorId Author,
    DateTimeOffset Time,
    ushort Kind,
    ReadOnlyMemory<byte> Body
)
{
    /// <summary>The file it announces, or null.</summary>
    public KeptFile? File { get; init; }
}

/// <summary>That an entry is gone: who took it away, which was its author, and when.</summary>
/// <param name="Seq">The position the entry had in the room.</param>
public sealed record GoneEntry(long Seq, AuthorId Author, DateTimeOffset Time);

/// <summary>Something to add to a room.</summary>
public readonly record struct Note(ushort Kind, ReadOnlyMemory<byte> Body);
