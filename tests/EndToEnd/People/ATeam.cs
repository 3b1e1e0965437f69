using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.People;

/// <summary>
/// Three people on a node of their own: Maya, who is its keeper and starts the intervention, and Ana and Tam, whom she
/// invites. Each has a browser of their own.
/// </summary>
public sealed class ATeam : IAsyncDisposable
{
    public const string Room = "Harbour";

    private ATeam(ANode node, AMember maya, AMember ana, AMember tam) =>
        (Node, Maya, Ana, Tam) = (node, maya, ana, tam);

    public ANode Node { get; }

    public AMember Maya { get; }

    public AMember Ana { get; }

    public AMember Tam { get; }

    public AMember[] All => [Maya, Ana, Tam];

    /// <summary>From the set-up link to three people in one room.</summary>
    public static async Task<ATeam> Gather(ABrowser browser, NodeWishes? wishes = null)
    {
        var node = await ANode.Start(wishes);
        try
        {
            return await Gather(browser, node);
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var member in All)
                await member.Reader.DisposeAsync();
        }
        finally
        {
            await Node.DisposeAsync();
        }
    }

    private static async Task<ATeam> Gather(ABrowser browser, ANode node)
    {
        var maya = await AMember.SetUp(await browser.Reader(node), "maya at home");
        await maya.SignIn();
        await maya.Start(Room, "Maya");
        var words = new[] { await maya.Invite(), await maya.Invite() };
        var ana = await AMember.Join(await browser.Reader(node), words[0], "ana at home");
        await ana.Enter(Room, "Ana");
        var tam = await AMember.Join(await browser.Reader(node), words[1], "tam at home");
        await tam.Enter(Room, "Tam");
        return new ATeam(node, maya, ana, tam);
    }
}
