using Kith.Sealing;
using Kith.Storage;
using Kith.Vault;

namespace Kith.Bench;

/// <summary>A node in a folder of its own, with one seat, signed in, in one circle.</summary>
sealed class World : IAsyncDisposable
{
    readonly string folder;
    readonly IStore store;
    readonly bool isStoreOurs;
    readonly Seat seat;

    World(string folder, IStore store, bool isStoreOurs, Node node, NewSeat made)
    {
        this.folder = folder;
        this.store = store;
        this.isStoreOurs = isStoreOurs;
        Node = node;
        seat = made.Seat;
        Words = made.Words;
        Session = Begin();
    }

    public const string Name = "bench";

    public Node Node { get; }

    /// <summary>What the seat signs in with.</summary>
    public string Words { get; }

    public Session Session { get; }

    /// <param name="cost">What a passphrase costs, if not what it costs outside of measuring.</param>
    public static async Task<World> Make(ArgonCost? cost = null)
    {
        var own = Directory.CreateTempSubdirectory("kith-bench-").FullName;
        var opened = await SqliteStore.Open(Path.Combine(own, "kith.db"));
        return await MakeOn(opened, own, isOurs: true, cost);
    }

    /// <summary>On a store that stays its opener's.</summary>
    public static Task<World> MakeOn(IStore store) =>
        MakeOn(store, Directory.CreateTempSubdirectory("kith-bench-").FullName, isOurs: false);

    static async Task<World> MakeOn(
        IStore store,
        string folder,
        bool isOurs,
        ArgonCost? cost = null
    )
    {
        var options = new NodeOptions(folder) { Cost = cost ?? ArgonCost.Version1 };
        var node = await Node.Open(store, options, TimeProvider.System);
        var token = await node.NewSetupToken();
        var made = await node.Setup(token!, Name);
        return new(folder, store, isOurs, node, made!);
    }

    /// <summary>The same node once more, on which making seats costs next to nothing. Nobody signs in to those seats.</summary>
    public Task<Node> Cheaper() =>
        Node.Open(
            store,
            new NodeOptions(folder) { Cost = new ArgonCost(1, 8 * 1024) },
            TimeProvider.System
        );

    /// <summary>A session that has not read anything yet.</summary>
    public Session Begin() => Node.Sessions.Find(Node.Sessions.Begin(seat))!;

    public async Task<Room> Open(Session session, CircleId circle) =>
        ((Opening.Opened)await Node.Circles.Open(session, circle)).Room;

    /// <summary>The same, and nothing that was ever verified counts.</summary>
    public async Task<Room> OpenCold(Session session, CircleId circle) =>
        ((Opening.Opened)await Node.Circles.GoOn(session, circle)).Room;

    /// <summary>The same from a snapshot.</summary>
    public async Task<Room> Resume(Session session, CircleId circle) =>
        ((Opening.Opened)await Node.Circles.Resume(session, circle)).Room;

    public async ValueTask DisposeAsync()
    {
        Session.Dispose();
        seat.Dispose();
        Node.Dispose();
        if (isStoreOurs)
            await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
