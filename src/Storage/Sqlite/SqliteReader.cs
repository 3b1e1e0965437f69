using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Storage;

/// <summary>One reading connection with its statements ready.</summary>
sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    readonly SqliteStatement row = new(
        connection,
        "SELECT seat, slot, sealed FROM rows WHERE tag = ?1"
    );
    readonly SqliteStatement rowIn = new(
        connection,
        "SELECT tag, sealed FROM rows WHERE seat = ?1 AND slot = ?2"
    );
    readonly SqliteStatement items = new(
        connection,
        "SELECT seq, sealed FROM streams WHERE stream = ?1 AND seq >= ?2 ORDER BY seq"
    );
    readonly SqliteStatement next = new(
        connection,
        "SELECT coalesce(max(seq) + 1, 0) FROM streams WHERE stream = ?1"
    );
    readonly SqliteStatement due = new(
        connection,
        "SELECT id, due, sealed FROM timers WHERE due <= ?1 ORDER BY due"
    );
    readonly SqliteStatement part = new(
        connection,
        "SELECT sealed FROM parts WHERE file = ?1 AND part = ?2"
    );
    readonly SqliteStatement meta = new(connection, "SELECT value FROM meta WHERE key = ?1");

    internal Row? FindRow(ReadOnlyMemory<byte> tag)
    {
        using var found = row.Query(tag);
        return found.Next()
            ? new(tag, new(found.Identity(0)), (int)found.Number(1), found.Content(2))
            : null;
    }

    internal Row? RowIn(SeatId seat, int slot)
    {
        using var found = rowIn.Query(seat.Value, slot);
        return found.Next() ? new(found.Content(0), seat, slot, found.Content(1)) : null;
    }

    internal List<Item> Read(StreamId stream, long from)
    {
        using var found = items.Query(stream.Value, from);
        var list = new List<Item>();
        while (found.Next())
            list.Add(new(found.Number(0), found.Content(1)));
        return list;
    }

    internal long Next(StreamId stream)
    {
        using var found = next.Query(stream.Value);
        found.Next();
        return found.Number(0);
    }

    internal List<StoredTimer> Due(long minute)
    {
        using var found = due.Query(minute);
        var list = new List<StoredTimer>();
        while (found.Next())
            list.Add(new(found.Identity(0), found.Number(1), found.Content(2)));
        return list;
    }

    internal Part? ReadPart(FileId file, int number)
    {
        using var found = part.Query(file.Value, number);
        return found.Next() ? new(number, found.Content(0)) : null;
    }

    internal byte[]? Meta(string key)
    {
        using var found = meta.Query(key);
        return found.Next() ? found.Content(0) : null;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { row, rowIn, items, next, due, part, meta })
            statement.Dispose();
        connection.Dispose();
    }
}
