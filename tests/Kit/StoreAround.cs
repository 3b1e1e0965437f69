using Kith.Vault;

namespace Kith.Kit;

/// <summary>A real store with something between it and the node. What is not changed here goes straight to it.</summary>
public abstract class StoreAround(IStore store) : IStore
{
    public virtual ValueTask<bool> Commit(Batch batch) => store.Commit(batch);

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

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return store.DisposeAsync();
    }
}
