using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>Somebody who caused harm, alone: he looks at where he stands twice, drafts an apology, prints it and deletes it.</summary>
[Collection(ABrowser.Name)]
public sealed class CausedHarmTests(ABrowser browser) : IAsyncLifetime
{
    private const string First = "I left the room before I shouted";
    private const string Later = "I told Kit about it myself";
    private const string Letter = "I took your key and I came in at night";
    private ANode node = null!;
    private AMember rob = null!;

    public async Task InitializeAsync()
    {
        node = await ANode.Start();
        rob = await AMember.SetUp(await browser.Reader(node), "rob");
    }

    public async Task DisposeAsync()
    {
        await rob.Reader.DisposeAsync();
        await node.DisposeAsync();
    }

    [Fact]
    public async Task A_person_who_caused_harm_writes_alone_and_lets_a_draft_go()
    {
        await rob.Reader.Go("/");
        await rob.Reader.Follow("I hurt someone");
        await rob.Reader.Follow("No, I am away from them");
        await rob.Reader.Follow("I know what I did, and I want to face it");
        Assert.True(
            await rob.Reader.Page.Locator(".cards a[href='/worksheets/F8']").CountAsync() > 0
        );

        await rob.SignIn();
        await ASheet.Fill(rob, AMember.Notebook, "F8", Moved(First));
        await node.Restart(later: TimeSpan.FromDays(7));
        await rob.SignIn();
        var again = new ASheet(rob, AMember.Notebook, "F8");
        await again.Again();
        await rob.Reader.Follow(again.Title);
        await again.FillWhole(Moved(Later));
        await rob.Reader.Follow("What changed since");
        Assert.True(await rob.Reader.Reads(First));
        Assert.True(await rob.Reader.Reads(Later));

        await ASheet.Fill(
            rob,
            AMember.Notebook,
            "F9",
            new Dictionary<string, Answer> { ["did"] = new TextAnswer(Letter) }
        );
        var draft = await APrint.Of(rob.Reader, "caused-harm-draft");
        APrint.Holds(draft, Letter, "have no answer yet and are not on this paper.");
        APrint.Spares(draft, "Nothing yet");

        var kit = await SomebodyElse();
        await ReadBy.Exactly([rob, kit], (First, [rob]), (Later, [rob]), (Letter, [rob]));
        await Delete();
        await ReadBy.Exactly([rob, kit], (First, [rob]), (Later, [rob]), (Letter, []));
        await kit.Reader.DisposeAsync();
    }

    private static Dictionary<string, Answer> Moved(string what) =>
        new() { ["moved"] = new TextAnswer(what) };

    private async Task Delete()
    {
        await rob.Open(AMember.Notebook, "F9");
        await rob.Reader.Follow("Delete what I wrote");
        await rob.Reader.Press("Delete it");
        await rob.Reader.Go("/desk");
        await rob.Open(AMember.Notebook);
        Assert.False(await rob.Reader.Reads("F9"));
    }

    /// <summary>Somebody with a seat on the same node.</summary>
    private async Task<AMember> SomebodyElse()
    {
        await rob.Start("Gravel", "Rob");
        var kit = await AMember.Join(await browser.Reader(node), await rob.Invite(), "kit");
        await kit.Enter("Gravel", "Kit");
        return kit;
    }
}
