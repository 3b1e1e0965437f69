using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;

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
    private AKeeper keeper = null!;

    private AMember Noor => keeper.Me;

    public async Task InitializeAsync() => keeper = await AKeeper.SetUp(browser, "noor");

    public Task DisposeAsync() => keeper.DisposeAsync().AsTask();

    [Fact]
    public async Task A_survivor_alone_finds_words_writes_and_lets_one_person_read_one_sheet()
    {
        await Read();
        await Noor.SignIn();
        await Write();
        await Find();
        await MakeACard();

        var lena = await keeper.StartWith(Room, "Noor", "lena", "Lena");
        await Carry();
        await lena.Open(Room, "D2 My goals");
        Assert.True(await lena.Reader.Reads(Hope));
        APrint.Holds(await APrint.Of(lena.Reader, "alone-carried"), Hope);

        await ReadBy.Exactly(
            keeper.All,
            (Seen, [Noor]),
            (Safe, [Noor]),
            (Note, [Noor]),
            (Call, []),
            (Hope, [Noor, lena])
        );
    }

    private async Task Read()
    {
        await Noor.Reader.Go("/");
        await Noor.Reader.Follow("Someone hurt me");
        await Noor.Reader.Follow("It has stopped for now");
        await Noor.Reader.Follow("To make sense of what happened");
        await Noor.Reader.Click(Noor.Reader.Page.Locator(".cards a[href^='/guide/']").First);
        Assert.StartsWith("/guide/", Noor.Reader.Path, StringComparison.Ordinal);
    }

    private async Task Write()
    {
        await ASheet.Fill(Noor, AMember.Notebook, "A1", Seen);
        await ASheet.Fill(Noor, AMember.Notebook, "D2", Hope);
        await ASheet.Fill(Noor, AMember.Notebook, "B2", Safe);
        await Noor.Open(AMember.Notebook, "D2");
        await Noor.Reader.Click(
            Noor.Reader.Page.Locator("a.change", new() { HasTextString = "Note " }).First
        );
        await Noor.Reader.Type("Your note beside this question", Note);
        await Noor.Reader.Press("Keep it to myself");
        Assert.True(await Noor.Reader.Reads(Note));
        await Noor.Open(AMember.Notebook, "Safety plan");
        Assert.True(await Noor.Reader.Reads(Safe));
    }

    private async Task Find()
    {
        await Noor.Reader.Go("/desk");
        await Noor.Reader.Type("Find words in all your rooms", "chair");
        await Noor.Reader.Press("Find");
        Assert.True(await Noor.Reader.Reads(Hope));
        Assert.False(await Noor.Reader.Reads(Seen));
    }

    /// <summary>A card that says nothing of where it comes from, and is kept nowhere.</summary>
    private async Task MakeACard()
    {
        await Noor.Open(AMember.Notebook, "One page for the fridge or the wallet");
        await Noor.Reader.Page.Locator("input[value=wallet]").CheckAsync();
        await Noor.Reader.Page.GetByLabel("Lines of your own").FillAsync(Call);
        await Noor.Reader.Press("Make the page");
        var card = await APrint.Of(Noor.Reader, "alone-card");
        APrint.Holds(card, Call);
        APrint.Spares(card, Seen, Safe, Hope, "Kith", "notebook");
    }

    private async Task Carry()
    {
        await ASheet.ReadAboutPaper(Noor, Room);
        await Noor.Open(AMember.Notebook, "Carry sheets into a room");
        await Noor.Reader.Page.GetByLabel("D2 My goals").CheckAsync();
        await Noor.Reader.Page.GetByLabel(Room).CheckAsync();
        await Noor.Reader.Page.GetByLabel("For four weeks").CheckAsync();
        await Noor.Reader.Press("Look at all of it first");
        Assert.True(await Noor.Reader.Reads("it will be read by: Lena"));
        await Noor.Reader.Press("Carry all of it");
    }
}
