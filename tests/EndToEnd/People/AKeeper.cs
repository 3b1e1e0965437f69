using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.People;

/// <summary>Somebody who keeps a node of their own, alone at first, and those whom they bring in.</summary>
public sealed class AKeeper : IAsyncDisposable
{
    private readonly ABrowser browser;
    private readonly List<AMember> all = [];

    private AKeeper(ABrowser browser, ANode node) => (this.browser, Node) = (browser, node);

    public ANode Node { get; }

    public AMember Me => all[0];

    /// <summary>The keeper and everybody they brought in.</summary>
    public IReadOnlyList<AMember> All => all;

    /// <param name="name">The name they sign in with. They are not signed in yet.</param>
    public static async Task<AKeeper> SetUp(ABrowser browser, string name)
    {
        var keeper = new AKeeper(browser, await ANode.Start());
        try
        {
            keeper.all.Add(await AMember.SetUp(await browser.Reader(keeper.Node), name));
            return keeper;
        }
        catch
        {
            await keeper.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a room and brings somebody into it.</summary>
    public async Task<AMember> StartWith(string room, string called, string name, string theirs)
    {
        await Me.Start(room, called);
        return await Bring(await Me.Invite(), room, name, theirs);
    }

    /// <summary>Somebody comes in with seven words and says what to be called in the room.</summary>
    public async Task<AMember> Bring(string words, string room, string name, string called)
    {
        var member = await AMember.Join(await browser.Reader(Node), words, name);
        all.Add(member);
        await member.Enter(room, called);
        return member;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var member in all)
                await member.Reader.DisposeAsync();
        }
        finally
        {
            await Node.DisposeAsync();
        }
    }
}
