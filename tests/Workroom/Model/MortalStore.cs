using Kith.Vault;

namespace Kith.Workroom.Tests.Model;

/// <summary>The node was killed at this point.</summary>
internal sealed class KilledException() : Exception("killed");

/// <summary>A real store under a node that can be killed right before or right after its next commit.</summary>
internal sealed class MortalStore(IStore store) : IStore
{
    /// <summary>When it is killed; null for not at all.</summary>
    public Dying? Dies { get; set; }

    public async ValueTask<bool> Commit(Batch batch)
    {
        var death = Dies;
        if (death == Dying.BeforeCommit)
            throw new KilledException();
        var done = await store.Commit(batch);
        return death == Dying.AfterCommit ? throw new KilledException() : done;
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

/// <summary>When a node is killed.</summary>
internal enum Dying
{
    BeforeCommit,
    AfterCommit,
}
