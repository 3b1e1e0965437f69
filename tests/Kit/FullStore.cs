using Kith.Vault;
using Microsoft.Data.Sqlite;

namespace Kith.Kit;

/// <summary>A real store whose disk is full whenever a test says so: it can be read, and takes nothing.</summary>
public sealed class FullStore(IStore store) : IStore
{
    const int SqliteFull = 13;

    /// <summary>Whether there is no room.</summary>
    public bool IsFull { get; set; }

    /// <summary>How many commits were refused for want of room.</summary>
    public int Refused { get; private set; }

    public ValueTask<bool> Commit(Batch batch)
    {
        if (!IsFull)
            return store.Commit(batch);
        Refused++;
        return ValueTask.FromException<bool>(
            new SqliteException("SQLite Error 13: 'database or disk is full'.", SqliteFull)
        );
    }

    public ValueTask<Row?> FindRow(ReadOnlyMemory<byte> tag) => store.FindRow(tag);

    public ValueTask<Row?> RowIn(SeatId seat, int slot) => store.RowIn(seat, slot);

    public ValueTask<IReadOnlyList<Item>> Read(StreamId stream, long from) =>
        store.Read(stream, from);

    public ValueTask<Part?> ReadPart(FileId file, int number) => store.ReadPart(file, number);

    public ValueTask<long> Next(StreamId stream) => store.Next(stream);

    public ValueTask<byte[]?> Meta(string key) => store.Meta(key);

    public ValueTask<IReadOnlyList<StoredTimer>> Due(long minute) => store.Due(minute);

    public ValueTask<bool> Probe() => store.Probe();

    public IAsyncEnumerable<Line> Copy() => store.Copy();

    public ValueTask<bool> Fill(IAsyncEnumerable<Line> lines) => store.Fill(lines);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
