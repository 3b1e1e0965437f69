using Kith.Storage;
using Kith.Vault;

namespace Kith.Cli;

/// <summary>A node with its store, closed together.</summary>
internal sealed class OpenedNode : IAsyncDisposable
{
    private readonly IStore _store;

    private OpenedNode(IStore store, Node node) => (_store, Node) = (store, node);

    public Node Node { get; }

    /// <summary>Opens the database and the key files; makes them the first time, readable by their owner only.</summary>
    /// <exception cref="SettingsProblem">The address of the database cannot be understood.</exception>
    public static async Task<OpenedNode> Open(Settings settings)
    {
        MakeFolder(settings.Data);
        IStore store = settings.Postgres is { } address
            ? await OpenPostgres(address)
            : await SqliteStore.Open(Path.Combine(settings.Data, "kith.db"));
        try
        {
            return new OpenedNode(
                store,
                await Node.Open(store, new NodeOptions(settings.Data), TimeProvider.System)
            );
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Node.Dispose();
        await _store.DisposeAsync();
    }

    // The sentence does not repeat the address: it may hold a password.
    private static async Task<IStore> OpenPostgres(string address)
    {
        try
        {
            return await PostgresStore.Open(address);
        }
        catch (ArgumentException)
        {
            throw new SettingsProblem(
                "KITH_POSTGRES cannot be understood. Write it as Host=…;Database=…;Username=…"
            );
        }
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }
}
