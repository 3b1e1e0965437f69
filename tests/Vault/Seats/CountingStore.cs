namespace Kith.Vault.Tests;

/// <summary>A real store that counts what is asked of it.</summary>
sealed class CountingStore(IStore store) : IStore
{
    readonly List<string> calls = [];

    /// <summary>What was asked since the last time, in order.</summary>
    internal string[] Take()
    {
        string[] taken = [.. calls];
        calls.Clear();
        return taken;
    }

    public ValueTask<bool> Commit(Batch batch)
    {
        calls.Add("commit");
        return store.Commit(batch);
    }

    public ValueTask<Row?> FindRow(ReadOnlyMemory<byte> tag)
    {
        calls.Add("find row");
        return store.FindRow(tag);
    }

    public ValueTask<Row?> RowIn(SeatId seat, int slot)
    {
        calls.Add("row in");
        return store.RowIn(seat, slot);
    }

    public ValueTask<IReadOnlyList<Item>> Read(StreamId stream, long from)
    {
        calls.Add("read");
        return store.Read(stream, from);
    }

    public ValueTask<Part?> ReadPart(FileId file, int number)
    {
        calls.Add("read part");
        return store.ReadPart(file, number);
    }

    public ValueTask<long> Next(StreamId stream)
    {
        calls.Add("next");
        return store.Next(stream);
    }

    public ValueTask<byte[]?> Meta(string key)
    {
        calls.Add("meta");
        return store.Meta(key);
    }

    public ValueTask<IReadOnlyList<StoredTimer>> Due(long minute) => store.Due(minute);

    public ValueTask<bool> Probe()
    {
        calls.Add("probe");
        return store.Probe();
    }

    public IAsyncEnumerable<Line> Copy() => store.Copy();

    public ValueTask<bool> Fill(IAsyncEnumerable<Line> lines) => store.Fill(lines);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
