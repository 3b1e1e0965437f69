namespace Kith.Vault;

/// <summary>
/// The one storage port. It holds sealed bytes and knows nothing of what they mean. Both engines pass the same tests.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>
    /// Applies the whole batch, or nothing of it when one change is refused: an append to a place that is taken, or the
    /// removal of what is not there. Once it says true, the batch is on disk.
    /// </summary>
    ValueTask<bool> Commit(Batch batch);

    /// <summary>The row with this 32-byte tag, or null.</summary>
    ValueTask<Row?> FindRow(ReadOnlyMemory<byte> tag);

    /// <summary>The row in this slot of this seat, or null.</summary>
    ValueTask<Row?> RowIn(SeatId seat, int slot);

    /// <summary>The items of a stream from this position on, in order.</summary>
    ValueTask<IReadOnlyList<Item>> Read(StreamId stream, long from);

    /// <summary>The position the next append to this stream takes.</summary>
    ValueTask<long> Next(StreamId stream);

    /// <summary>One part of a file, or null.</summary>
    ValueTask<Part?> ReadPart(FileId file, int number);

    /// <summary>The value of a meta key, or null.</summary>
    ValueTask<byte[]?> Meta(string key);

    /// <summary>The timers that are due at this minute or were before, the earliest first.</summary>
    ValueTask<IReadOnlyList<StoredTimer>> Due(long minute);

    /// <summary>Whether the store answers just now.</summary>
    ValueTask<bool> Probe();

    /// <summary>
    /// Every line of every table as of one moment, table after table and in the order of the key, while others go on
    /// writing. The schema's number is left out: it belongs to the database.
    /// </summary>
    IAsyncEnumerable<Line> Copy();

    /// <summary>
    /// Puts lines back as one transaction; when reading them fails, nothing of it stays. False when the store is not
    /// empty.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is of no table that this version knows.</exception>
    ValueTask<bool> Fill(IAsyncEnumerable<Line> lines);
}

/// <summary>One of a seat's five rows.</summary>
/// <param name="Tag">32 bytes that a name and a passphrase lead to; random on a dead row.</param>
/// <param name="Seat">The seat the row belongs to.</param>
/// <param name="Slot">1 to 5, in no order that means anything.</param>
/// <param name="Sealed">2,048 bytes.</param>
public sealed record Row(
    ReadOnlyMemory<byte> Tag,
    SeatId Seat,
    int Slot,
    ReadOnlyMemory<byte> Sealed
);

/// <summary>One sealed thing in a stream. The store is not told when it was written.</summary>
/// <param name="Seq">Position in the stream, from 0.</param>
/// <param name="Sealed">The bytes.</param>
public readonly record struct Item(long Seq, ReadOnlyMemory<byte> Sealed);

/// <summary>One sealed part of a file.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Sealed">At most 65,609 bytes.</param>
public readonly record struct Part(int Number, ReadOnlyMemory<byte> Sealed);
