using System.Collections.Concurrent;
using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Storage;

/// <summary>The store in one SQLite file.</summary>
public sealed class SqliteStore : IStore
{
    readonly string path;
    readonly SqliteWriter writer;
    readonly ConcurrentBag<SqliteReader> readers = [];
    volatile bool isClosed;
    int reading;

    SqliteStore(string path, SqliteConnection connection)
    {
        this.path = path;
        writer = new(connection);
    }

    /// <summary>Opens the file, makes it when it is not there, and brings its tables up to date.</summary>
    public static Task<SqliteStore> Open(string path)
    {
        SqliteConnections.Create(path);
        var connection = SqliteConnections.Open(path);
        try
        {
            SqliteTables.Update(connection);
        }
        catch (InvalidDataException)
        {
            connection.Dispose();
            throw;
        }
        return Task.FromResult(new SqliteStore(path, connection));
    }

    public ValueTask<bool> Commit(Batch batch) => new(writer.Commit(batch));

    public ValueTask<Row?> FindRow(ReadOnlyMemory<byte> tag) =>
        new(Use(reader => reader.FindRow(tag)));

    public ValueTask<Row?> RowIn(SeatId seat, int slot) =>
        new(Use(reader => reader.RowIn(seat, slot)));

    public ValueTask<IReadOnlyList<Item>> Read(StreamId stream, long from) =>
        new(Use(reader => reader.Read(stream, from)));

    public ValueTask<long> Next(StreamId stream) => new(Use(reader => reader.Next(stream)));

    public ValueTask<Part?> ReadPart(FileId file, int number) =>
        new(Use(reader => reader.ReadPart(file, number)));

    public ValueTask<byte[]?> Meta(string key) => new(Use(reader => reader.Meta(key)));

    public ValueTask<IReadOnlyList<StoredTimer>> Due(long minute) =>
        new(Use(reader => reader.Due(minute)));

    public ValueTask<bool> Probe()
    {
        try
        {
            return new(Use(reader => reader.Meta(SchemaNumber.Key)) is not null);
        }
        catch (SqliteException)
        {
            return new(false);
        }
    }

    public async IAsyncEnumerable<Line> Copy()
    {
        await Task.CompletedTask;
        using var connection = SqliteConnections.Open(path);
        foreach (var line in SqliteCopy.Read(connection))
            yield return line;
    }

    public async ValueTask<bool> Fill(IAsyncEnumerable<Line> lines)
    {
        using var connection = SqliteConnections.Open(path);
        return await SqliteCopy.Fill(connection, lines);
    }

    public ValueTask DisposeAsync()
    {
        isClosed = true;
        Interlocked.MemoryBarrier();
        // A connection that opens behind this would leave its side files in the folder.
        SpinWait.SpinUntil(() => Volatile.Read(ref reading) == 0);
        while (readers.TryTake(out var reader))
            reader.Dispose();
        writer.Dispose();
        return ValueTask.CompletedTask;
    }

    T Use<T>(Func<SqliteReader, T> read)
    {
        Interlocked.Increment(ref reading);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            return Borrow(read);
        }
        finally
        {
            Interlocked.Decrement(ref reading);
        }
    }

    T Borrow<T>(Func<SqliteReader, T> read)
    {
        if (!readers.TryTake(out var reader))
            reader = new(SqliteConnections.Open(path));
        try
        {
            var result = read(reader);
            readers.Add(reader);
            return result;
        }
        catch (SqliteException)
        {
            reader.Dispose();
            throw;
        }
    }
}
