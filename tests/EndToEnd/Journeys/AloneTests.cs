using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>
/// A survivor alone, on a node of her own: she reads, writes in her notebook, makes a card for her wallet, and much later
/// lets one person read one sheet.
/// </summary>
[Collection(ABrowser.Name)]
public sealed class AloneTests(ABrowser browser) : IAsyncLifetime
{
    private const string Seen = "He reads my messages at night";
    private const string Hope = "I sleep without a chair at the door";
    private const string Safe = "Key and papers are at the bakery";
    private const string Note = "Perhaps too early to say aloud";
    private const string Call = "Ring Lena";
    private const string Room = "Lagoon";
    private ANode node = null!;
    private AMember noor = null!;

    public async Task InitializeAsync()
    {
        node = await ANode.Start();
        noor = await AMember.SetUp(await browser.Reader(node), "noor");
    }

    public async Task DisposeAsync()
    {
        await noor.Reader.DisposeAsync();
        await node.DisposeAsync();
    }

    [Fact]
    public async Task A_survivor_alone_finds_words_writes_and_lets_one_person_read_one_sheet()
    {
        await Read();
        await noor.SignIn();
        await Write();
        await Find();
        await MakeACard();

        await noor.Start(Room, "Noor");
        var lena = await AMember.Join(await browser.Reader(node), await noor.Invite(), "lena");
        await lena.Enter(Room, "Lena");
        await Carry();
        await lena.Open(Room, "D2 My goals");
        Assert.True(await lena.Reader.Reads(Hope));
        APrint.Holds(await APrint.Of(lena.Reader, "alone-carried"), Hope);

        await ReadBy.Exactly(
            [noor, lena],
            (Seen, [noor]),
            (Safe, [noor]),
            (Note, [noor]),
            (Call, []),
            (Hope, [noor, lena])
        );
        await lena.Reader.DisposeAsync();
    }

    private async Task Read()
    {
        await noor.Reader.Go("/");
        await noor.Reader.Follow("Someone hurt me");
        await noor.Reader.Follow("It has stopped for now");
        await noor.Reader.Follow("To make sense of what happened");
        await noor.Reader.Click(noor.Reader.Page.Locator(".cards a[href^='/guide/']").First);
        Assert.StartsWith("/guide/", noor.Reader.Path, StringComparison.Ordinal);
    }

    private async Task Write()
    {
        await ASheet.Fill(noor, AMember.Notebook, "A1", Seen);
        await ASheet.Fill(noor, AMember.Notebook, "D2", Hope);
        await ASheet.Fill(noor, AMember.Notebook, "B2", Safe);
        await noor.Open(AMember.Notebook, "D2");
        await noor.Reader.Click(
            noor.Reader.Page.Locator("a.change", new() { HasTextString = "Note " }).First
        );
        await noor.Reader.Type("Your note beside this question", Note);
        await noor.Reader.Press("Keep it to myself");
        Assert.True(await noor.Reader.Reads(Note));
        await noor.Open(AMember.Notebook, "Safety plan");
        Assert.True(await noor.Reader.Reads(Safe));
    }

    private async Task Find()
    {
        await noor.Reader.Go("/desk");
        await noor.Reader.Type("Find words in all your rooms", "chair");
        await noor.Reader.Press("Find");
        Assert.True(await noor.Reader.Reads(Hope));
        Assert.False(await noor.Reader.Reads(Seen));
    }

    /// <summary>A card that says nothing of where it comes from, and is kept nowhere.</summary>
    private async Task MakeACard()
    {
        await noor.Open(AMember.Notebook, "One page for the fridge or the wallet");
        await noor.Reader.Page.Locator("input[value=wallet]").CheckAsync();
        await noor.Reader.Page.GetByLabel("Lines of your own").FillAsync(Call);
        await noor.Reader.Press("Make the page");
        var card = await APrint.Of(noor.Reader, "alone-card");
        APrint.Holds(card, Call);
        APrint.Spares(card, Seen, Safe, Hope, "Kith", "notebook");
    }

    private async Task Carry()
    {
        await ASheet.ReadAboutPaper(noor, Room);
        await noor.Open(AMember.Notebook, "Carry sheets into a room");
        await noor.Reader.Page.GetByLabel("D2 My goals").CheckAsync();
        await noor.Reader.Page.GetByLabel(Room).CheckAsync();
        await noor.Reader.Page.GetByLabel("For four weeks").CheckAsync();
        await noor.Reader.Press("Look at all of it first");
        Assert.True(await noor.Reader.Reads("it will be read by: Lena"));
        await noor.Reader.Press("Carry all of it");
    }
}
