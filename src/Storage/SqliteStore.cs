using Kith.Vault;

namespace Kith.Storage;

/// <summary>The store in one SQLite file.</summary>
public sealed class SqliteStore : IStore
{
    readonly string path;

    SqliteStore(string path) => this.path = path;

    /// <summary>Opens the file, makes it when it is not there, and brings its tables up to date.</summary>
    public static Task<SqliteStore> Open(string path) => Task.FromResult(new SqliteStore(path));

    public ValueTask<bool> Commit(Batch batch) => throw new NotSupportedException(path);

    public ValueTask<Row?> FindRow(ReadOnlyMemory<byte> tag) =>
        throw new NotSupportedException(path);

    public ValueTask<IReadOnlyList<Item>> Read(StreamId stream, long from) =>
        throw new NotSupportedException(path);

    public ValueTask<long> Next(StreamId stream) => throw new NotSupportedException(path);

    public ValueTask<byte[]?> Meta(string key) => throw new NotSupportedException(path);

    public ValueTask<bool> Probe() => throw new NotSupportedException(path);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
