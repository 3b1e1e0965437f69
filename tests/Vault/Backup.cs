using Kith.Kit;
using Kith.Storage;

namespace Kith.Vault.Tests;

/// <summary>A backup of a test node, in a folder of its own with its offline key, and places to restore it to.</summary>
sealed class Backup : IAsyncDisposable
{
    readonly TemporaryFolder folder = new();
    readonly List<IAsyncDisposable> stores = [];
    readonly TestNode test;

    Backup(TestNode test) => this.test = test;

    internal byte[] Bytes { get; private set; } = [];

    internal BackupReport Report { get; private set; } = null!;

    internal string KeyFile => folder.File("offline.key");

    internal static async Task<Backup> Of(TestNode test)
    {
        var backup = new Backup(test);
        Backups.MakeKey(backup.KeyFile, test.Folder);
        using var file = new MemoryStream();
        backup.Report = await Backups.Write(
            test.Store,
            test.Folder,
            Backups.PublicKeyFile(test.Folder),
            file,
            test.Clock
        );
        backup.Bytes = file.ToArray();
        return backup;
    }

    /// <summary>A new data folder that holds nothing but the pepper.</summary>
    internal string NewFolder()
    {
        var path = folder.File(Path.GetRandomFileName());
        Directory.CreateDirectory(path);
        File.Copy(Path.Combine(test.Folder, "pepper"), Path.Combine(path, "pepper"));
        return path;
    }

    internal async Task<IStore> NewStore(bool onPostgres, string to)
    {
        IStore store = onPostgres
            ? await PostgresStore.Open(PostgresServer.NewDatabase())
            : await SqliteStore.Open(Path.Combine(to, "kith.db"));
        stores.Add(store);
        return store;
    }

    /// <summary>Restores these bytes with the list that the node has now.</summary>
    internal Task<RestoreReport> Restore(string to, IStore store, byte[]? bytes = null) =>
        new Restore
        {
            KeyFile = KeyFile,
            PepperFile = Path.Combine(to, "pepper"),
            Revocations = [Path.Combine(test.Folder, RevocationList.FileName)],
            Folder = to,
        }.Run(new MemoryStream(bytes ?? Bytes), store);

    /// <summary>Restores into a new store and opens a node on it.</summary>
    internal async Task<(Node Node, IStore Store, string Folder)> Revive(bool onPostgres = false)
    {
        var to = NewFolder();
        var store = await NewStore(onPostgres, to);
        await Restore(to, store);
        return (await Open(store, to), store, to);
    }

    internal Task<Node> Open(IStore store, string to) =>
        Node.Open(store, new(to) { Cost = TestNode.Cheap }, test.Clock);

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores)
            await store.DisposeAsync();
        folder.Dispose();
    }
}
