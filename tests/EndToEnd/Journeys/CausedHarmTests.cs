using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>Somebody who caused harm, alone: he looks at where he stands twice, drafts an apology, prints it and deletes it.</summary>
[Collection(ABrowser.Name)]
public sealed class CausedHarmTests(ABrowser browser) : IAsyncLifetime
{
    private const string First = "I left the room before I shouted";
    private const string Later = "I told Kit about it myself";
    private const string Letter = "I took your key and I came in at night";
    private AKeeper keeper = null!;

    private AMember Rob => keeper.Me;

    public async Task InitializeAsync() => keeper = await AKeeper.SetUp(browser, "rob");

    public Task DisposeAsync() => keeper.DisposeAsync().AsTask();

    [Fact]
    public async Task A_person_who_caused_harm_writes_alone_and_lets_a_draft_go()
    {
        await Rob.Reader.Go("/");
        await Rob.Reader.Follow("I hurt someone");
        await Rob.Reader.Follow("No, I am away from them");
        await Rob.Reader.Follow("I know what I did, and I want to face it");
        Assert.True(
            await Rob.Reader.Page.Locator(".cards a[href='/worksheets/F8']").CountAsync() > 0
        );

        await Rob.SignIn();
        await ASheet.Fill(Rob, AMember.Notebook, "F8", Moved(First));
        await keeper.Node.Restart(later: TimeSpan.FromDays(7));
        await Rob.SignIn();
        var again = new ASheet(Rob, AMember.Notebook, "F8");
        await again.Again();
        await Rob.Reader.Follow(again.Title);
        await again.FillWhole(Moved(Later));
        await Rob.Reader.Follow("What changed since");
        Assert.True(await Rob.Reader.Reads(First));
        Assert.True(await Rob.Reader.Reads(Later));

        await ASheet.Fill(
            Rob,
            AMember.Notebook,
            "F9",
            new Dictionary<string, Answer> { ["did"] = new TextAnswer(Letter) }
        );
        var draft = await APrint.Of(Rob.Reader, "caused-harm-draft");
        APrint.Holds(draft, Letter, "have no answer yet and are not on this paper.");
        APrint.Spares(draft, "Nothing yet");

        await keeper.StartWith("Gravel", "Rob", "kit", "Kit");
        await ReadBy.Exactly(keeper.All, (First, [Rob]), (Later, [Rob]), (Letter, [Rob]));
        await Delete();
        await ReadBy.Exactly(keeper.All, (First, [Rob]), (Later, [Rob]), (Letter, []));
    }

    private static Dictionary<string, Answer> Moved(string what) =>
        new() { ["moved"] = new TextAnswer(what) };

    private async Task Delete()
    {
        await Rob.Open(AMember.Notebook, "F9");
        await Rob.Reader.Follow("Delete what I wrote");
        await Rob.Reader.Press("Delete it");
        await Rob.Reader.Go("/desk");
        await Rob.Open(AMember.Notebook);
        Assert.False(await Rob.Reader.Reads("F9"));
    }
}
