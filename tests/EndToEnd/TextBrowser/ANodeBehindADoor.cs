using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.TextBrowser;

/// <summary>A node that is reached over https, as w3m needs it.</summary>
internal sealed class ANodeBehindADoor : IAsyncDisposable
{
    private ANodeBehindADoor(AnHttpsDoor door, ANode node) => (Door, Node) = (door, node);

    public AnHttpsDoor Door { get; }

    public ANode Node { get; }

    public static async Task<ANodeBehindADoor> Open()
    {
        var door = AnHttpsDoor.Closed();
        var node = await ANode.Start(door.Behind);
        await door.Open(node);
        return new(door, node);
    }

    public async ValueTask DisposeAsync()
    {
        await Door.DisposeAsync();
        await Node.DisposeAsync();
    }
}
