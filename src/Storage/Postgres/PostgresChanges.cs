using Kith.Vault;
using Npgsql;

namespace Kith.Storage;

/// <summary>A change as one statement with parameters.</summary>
static class PostgresChanges
{
    internal static NpgsqlBatchCommand Command(Change change) =>
        change switch
        {
            Change.Append(var stream, var item) => Statement(
                "INSERT INTO streams (stream, seq, sealed) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                Bytes.Of(stream.Value),
                item.Seq,
                item.Sealed.ToArray()
            ),
            Change.Drop(var stream, var seq) => Statement(
                "DELETE FROM streams WHERE stream = $1 AND seq = $2",
                Bytes.Of(stream.Value),
                seq
            ),
            Change.Overwrite(var stream, var seq, var bytes) => Statement(
                "UPDATE streams SET sealed = $3 WHERE stream = $1 AND seq = $2 AND length(sealed) = length($3)",
                Bytes.Of(stream.Value),
                seq,
                bytes.ToArray()
            ),
            Change.AddPart(var file, var part) => Statement(
                "INSERT INTO parts (file, part, sealed) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                Bytes.Of(file.Value),
                part.Number,
                part.Sealed.ToArray()
            ),
            Change.DropFile(var file) => Statement(
                "DELETE FROM parts WHERE file = $1",
                Bytes.Of(file.Value)
            ),
            Change.AddRow(var row) => Statement(
                "INSERT INTO rows (tag, seat, slot, sealed) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                row.Tag.ToArray(),
                Bytes.Of(row.Seat.Value),
                (short)row.Slot,
                row.Sealed.ToArray()
            ),
            Change.DropRow(var seat, var slot, var tag) => Statement(
                "DELETE FROM rows WHERE seat = $1 AND slot = $2 AND tag = $3",
                Bytes.Of(seat.Value),
                (short)slot,
                tag.ToArray()
            ),
            Change.ClearSlot(var seat, var slot) => Statement(
                "DELETE FROM rows WHERE seat = $1 AND slot = $2",
                Bytes.Of(seat.Value),
                (short)slot
            ),
            Change.NeedRow(var tag) => Statement(
                "SELECT 1 FROM rows WHERE tag = $1 FOR KEY SHARE",
                tag.ToArray()
            ),
            Change.AddTimer(var timer) => Statement(
                "INSERT INTO timers (id, due, sealed) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                Bytes.Of(timer.Id),
                timer.Due,
                timer.Sealed.ToArray()
            ),
            Change.DropTimer(var id) => Statement("DELETE FROM timers WHERE id = $1", Bytes.Of(id)),
            Change.AddMeta(var key, var value) => Statement(
                "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                key,
                value.ToArray()
            ),
            Change.DropMeta(var key, var value) => Statement(
                "DELETE FROM meta WHERE key = $1 AND value = $2",
                key,
                value.ToArray()
            ),
            _ => throw new NotSupportedException(change.GetType().Name),
        };

    static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
