using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Storage;

/// <summary>Applies changes inside an open transaction.</summary>
sealed class SqliteChanges(SqliteConnection connection) : IDisposable
{
    const int PlaceIsTaken = 1555; // SQLITE_CONSTRAINT_PRIMARYKEY

    readonly SqliteStatement addRow = new(
        connection,
        "INSERT OR IGNORE INTO rows (tag, seat, slot, sealed) VALUES (?1, ?2, ?3, ?4)"
    );
    readonly SqliteStatement dropRow = new(
        connection,
        "DELETE FROM rows WHERE seat = ?1 AND slot = ?2 AND tag = ?3"
    );
    readonly SqliteStatement clearSlot = new(
        connection,
        "DELETE FROM rows WHERE seat = ?1 AND slot = ?2"
    );
    readonly SqliteStatement needRow = new(connection, "SELECT 1 FROM rows WHERE tag = ?1");
    readonly SqliteStatement append = new(
        connection,
        "INSERT INTO streams (place, stream, seq, sealed) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (stream, seq) DO NOTHING"
    );
    readonly SqliteStatement drop = new(
        connection,
        "DELETE FROM streams WHERE stream = ?1 AND seq = ?2"
    );
    readonly SqliteStatement addTimer = new(
        connection,
        "INSERT OR IGNORE INTO timers (id, due, sealed) VALUES (?1, ?2, ?3)"
    );
    readonly SqliteStatement dropTimer = new(connection, "DELETE FROM timers WHERE id = ?1");
    readonly SqliteStatement overwrite = new(
        connection,
        "UPDATE streams SET sealed = ?3 WHERE stream = ?1 AND seq = ?2 AND length(sealed) = length(?3)"
    );
    readonly SqliteStatement addPart = new(
        connection,
        "INSERT INTO parts (place, file, part, sealed) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (file, part) DO NOTHING"
    );
    readonly SqliteStatement dropFile = new(connection, "DELETE FROM parts WHERE file = ?1");
    readonly SqliteStatement addMeta = new(
        connection,
        "INSERT OR IGNORE INTO meta (key, value) VALUES (?1, ?2)"
    );
    readonly SqliteStatement dropMeta = new(
        connection,
        "DELETE FROM meta WHERE key = ?1 AND value = ?2"
    );

    /// <summary>True when something was removed since last asked: the log still holds it.</summary>
    internal bool Removed { get; set; }

    /// <summary>False when a change is refused; then the caller takes all of them back.</summary>
    internal bool Apply(Batch batch)
    {
        foreach (var change in batch.Changes)
            if (!Apply(change))
                return false;
        return true;
    }

    public void Dispose()
    {
        SqliteStatement[] all =
        [
            addRow,
            dropRow,
            clearSlot,
            needRow,
            append,
            drop,
            addTimer,
            dropTimer,
            overwrite,
            addPart,
            dropFile,
            addMeta,
            dropMeta,
        ];
        foreach (var statement in all)
            statement.Dispose();
    }

    bool Apply(Change change)
    {
        Removed |=
            change
                is Change.DropRow
                    or Change.ClearSlot
                    or Change.Drop
                    or Change.DropMeta
                    or Change.DropTimer
                    or Change.Overwrite
                    or Change.DropFile;
        var changed = change switch
        {
            Change.Append(var stream, var item) => Insert(
                append,
                stream.Value,
                item.Seq,
                item.Sealed
            ),
            Change.Drop(var stream, var seq) => drop.Run(stream.Value, seq),
            Change.Overwrite(var stream, var seq, var bytes) => overwrite.Run(
                stream.Value,
                seq,
                bytes
            ),
            Change.AddPart(var file, var part) => Insert(
                addPart,
                file.Value,
                part.Number,
                part.Sealed
            ),
            Change.DropFile(var file) => dropFile.Run(file.Value),
            Change.AddRow(var row) => addRow.Run(row.Tag, row.Seat.Value, row.Slot, row.Sealed),
            Change.DropRow(var seat, var slot, var tag) => dropRow.Run(seat.Value, slot, tag),
            Change.ClearSlot(var seat, var slot) => clearSlot.Run(seat.Value, slot),
            Change.NeedRow(var tag) => Has(tag),
            Change.AddTimer(var timer) => addTimer.Run(timer.Id, timer.Due, timer.Sealed),
            Change.DropTimer(var id) => dropTimer.Run(id),
            Change.AddMeta(var key, var value) => addMeta.Run(key, value),
            Change.DropMeta(var key, var value) => dropMeta.Run(key, value),
            _ => throw new NotSupportedException(change.GetType().Name),
        };
        return changed == 1 || !change.ChangesOneLine;
    }

    int Has(ReadOnlyMemory<byte> tag)
    {
        using var found = needRow.Query(tag);
        return found.Next() ? 1 : 0;
    }

    static int Insert(
        SqliteStatement statement,
        UInt128 id,
        long number,
        ReadOnlyMemory<byte> content
    )
    {
        var place = Bytes.Place(id, number);
        while (true)
            try
            {
                return statement.Run(place, id, number, content);
            }
            catch (SqliteException taken) when (taken.SqliteExtendedErrorCode == PlaceIsTaken)
            {
                // Two hashes met, once in some billion entries. The neighbouring place is as good.
                place = (place + 1) & long.MaxValue;
            }
    }
}
