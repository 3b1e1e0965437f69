using Kith.Kit;
using Kith.Storage;
using Kith.Vault;

namespace Kith.Workroom.Tests.Model;

/// <summary>A node on a disk of its own that can lose its process at any time.</summary>
internal sealed class Machine : IAsyncDisposable
{
    private TemporaryFolder _folder;

    private Machine(TemporaryFolder folder, MortalStore store, Node node, FakeClock clock)
    {
        (_folder, Store, Node, Clock) = (folder, store, node, clock);
        Rooms = new(node, Forms.Find, clock);
    }

    public FakeClock Clock { get; }

    public MortalStore Store { get; private set; }

    public Node Node { get; private set; }

    public Rooms Rooms { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public long Minutes => Clock.GetUtcNow().ToUnixTimeSeconds() / 60;

    public static async Task<Machine> Start()
    {
        var (folder, clock) = (new TemporaryFolder(), new FakeClock());
        var (store, node) = await Open(folder, clock);
        return new(folder, store, node, clock);
    }

    /// <summary>
    /// What stood on the disk at this moment is opened by another process: nothing was written out or closed before.
    /// </summary>
    public async Task Kill()
    {
        var left = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(_folder.Path))
            if (!file.EndsWith("-shm", StringComparison.Ordinal))
                File.Copy(file, left.File(Path.GetFileName(file)));
        await Stop();
        _folder = left;
        (Store, Node) = await Open(left, Clock);
        Rooms = new(Node, Forms.Find, Clock);
    }

    public ValueTask DisposeAsync() => new(Stop());

    private async Task Stop()
    {
        Node.Dispose();
        await Store.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<(MortalStore, Node)> Open(TemporaryFolder folder, FakeClock clock)
    {
        var store = new MortalStore(await SqliteStore.Open(folder.File("kith.db")));
        var options = new NodeOptions(folder.Path) { Cost = TestNode.Cheap };
        return (store, await Node.Open(store, options, clock));
    }
}
