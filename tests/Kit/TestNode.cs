using Kith.Sealing;
using Kith.Storage;
using Kith.Vault;

namespace Kith.Kit;

/// <summary>A node of its own, with a clock that stands still and cheap passphrases.</summary>
public sealed class TestNode : IAsyncDisposable
{
    readonly TemporaryFolder folder;

    TestNode(TemporaryFolder folder, IStore store, FakeClock clock, Node node)
    {
        this.folder = folder;
        Store = store;
        Clock = clock;
        Node = node;
    }

    public Node Node { get; }

    public IStore Store { get; }

    public FakeClock Clock { get; }

    /// <summary>The database's address, for a node that is not on SQLite.</summary>
    public string? Postgres { get; private set; }

    /// <summary>Where the node keeps its files.</summary>
    public string Folder => folder.Path;

    /// <summary>One pass over 8 KiB: sign-in costs less than a millisecond, as it never may outside of tests.</summary>
    public static ArgonCost Cheap { get; } = new(1, 8 * 1024);

    /// <summary>On SQLite.</summary>
    public static async Task<TestNode> Open()
    {
        var data = new TemporaryFolder();
        return await Open(data, await SqliteStore.Open(data.File("kith.db")));
    }

    /// <summary>On SQLite, on a disk that can be full.</summary>
    public static async Task<(TestNode Test, FullStore Disk)> OpenOnADisk()
    {
        var data = new TemporaryFolder();
        var disk = new FullStore(await SqliteStore.Open(data.File("kith.db")));
        return (await Open(data, disk), disk);
    }

    /// <summary>On SQLite, among others who can be faster.</summary>
    public static async Task<(TestNode Test, BusyStore Store)> OpenAmongOthers()
    {
        var data = new TemporaryFolder();
        var busy = new BusyStore(await SqliteStore.Open(data.File("kith.db")));
        return (await Open(data, busy), busy);
    }

    /// <summary>On PostgreSQL.</summary>
    public static async Task<TestNode> OpenOnPostgres()
    {
        var address = PostgresServer.NewDatabase();
        var test = await Open(new(), await PostgresStore.Open(address));
        test.Postgres = address;
        return test;
    }

    static async Task<TestNode> Open(TemporaryFolder data, IStore store)
    {
        var clock = new FakeClock();
        var node = await Node.Open(store, new(data.Path) { Cost = Cheap }, clock);
        return new(data, store, clock, node);
    }

    /// <summary>The keeper of a node that has none yet.</summary>
    public async Task<Person> Keeper(string name = "Maya")
    {
        var token = await Node.NewSetupToken();
        var made = await Node.Setup(token!, name);
        using var seat = made!.Seat;
        return new(Node, name, made.Words, Node.Sessions.Begin(seat));
    }

    public async ValueTask DisposeAsync()
    {
        Node.Dispose();
        await Store.DisposeAsync();
        folder.Dispose();
    }
}
