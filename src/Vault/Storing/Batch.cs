namespace Kith.Vault;

/// <summary>One change to the store.</summary>
public abstract record Change
{
    Change() { }

    /// <summary>Whether it is refused unless it changes exactly one line of a table.</summary>
    public virtual bool ChangesOneLine => true;

    /// <summary>Adds a row. Refused when its tag, or its seat and slot, are taken.</summary>
    public sealed record AddRow(Row Row) : Change;

    /// <summary>Removes the row in this slot of this seat. Refused when there is none with this tag.</summary>
    public sealed record DropRow(SeatId Seat, int Slot, ReadOnlyMemory<byte> Tag) : Change;

    /// <summary>Removes whichever row is in this slot of this seat. Refused when there is none.</summary>
    public sealed record ClearSlot(SeatId Seat, int Slot) : Change;

    /// <summary>Changes nothing. Refused when there is no row with this tag.</summary>
    public sealed record NeedRow(ReadOnlyMemory<byte> Tag) : Change;

    /// <summary>Adds an item. Refused when its position in the stream is taken.</summary>
    public sealed record Append(StreamId Stream, Item Item) : Change;

    /// <summary>Removes an item. Refused when it is not there.</summary>
    public sealed record Drop(StreamId Stream, long Seq) : Change;

    /// <summary>Adds a timer. Refused when its id is taken.</summary>
    public sealed record AddTimer(StoredTimer Timer) : Change;

    /// <summary>Removes a timer. Refused when it is not there: it went off, or was called off.</summary>
    public sealed record DropTimer(UInt128 Id) : Change;

    /// <summary>Puts other bytes of the same length in the place of an item's. Refused when it is not there or of another length.</summary>
    public sealed record Overwrite(StreamId Stream, long Seq, ReadOnlyMemory<byte> Sealed) : Change;

    /// <summary>Adds a part of a file. Refused when the file has that part already.</summary>
    public sealed record AddPart(FileId File, Part Part) : Change;

    /// <summary>Removes all parts of a file, however many there are. Never refused.</summary>
    public sealed record DropFile(FileId File) : Change
    {
        /// <inheritdoc />
        public override bool ChangesOneLine => false;
    }

    /// <summary>Sets a meta key that has no value yet. Refused when it has one.</summary>
    public sealed record AddMeta(string Key, ReadOnlyMemory<byte> Value) : Change;

    /// <summary>Removes a meta key. Refused when it has not exactly this value.</summary>
    public sealed record DropMeta(string Key, ReadOnlyMemory<byte> Value) : Change;
}

/// <summary>Changes that are made together or not at all.</summary>
public sealed record Batch(IReadOnlyList<Change> Changes)
{
    /// <summary>A batch of these changes.</summary>
    public static Batch Of(params IReadOnlyList<Change> changes) => new(changes);
}
