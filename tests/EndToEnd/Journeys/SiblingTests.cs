using System.Globalization;
using Kith.EndToEnd.Tests.Paper;
using Kith.EndToEnd.Tests.People;
using Kith.EndToEnd.Tests.Reading;
using Kith.EndToEnd.Tests.Running;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Journeys;

/// <summary>
/// A brother, with children in his sister's house: danger first, the children's safety, a check-in that is missed, and a
/// page for the fridge. The grandmother helps with the children and reads that one sheet alone.
/// </summary>
[Collection(ABrowser.Name)]
public sealed class SiblingTests(ABrowser browser) : IAsyncLifetime
{
    private const string Room = "Willow";
    private const string School = "Satchel";
    private const string Child = "They run to the house with the green gate";
    private const string Exit = "She leaves while he is on the late shift";
    private const string Fridge = "Grandmother fetches you on Fridays";
    private AKeeper keeper = null!;

    private AMember Jon => keeper.Me;

    public async Task InitializeAsync() => keeper = await AKeeper.SetUp(browser, "jon");

    public Task DisposeAsync() => keeper.DisposeAsync().AsTask();

    [Fact]
    public async Task A_sibling_helps_while_there_are_children_in_the_house()
    {
        await Jon.Reader.Go("/");
        await Jon.Reader.Follow("Someone I care about was hurt");
        await Jon.Reader.Follow("A child may be in danger");
        await Jon.SignIn();
        var lena = await keeper.StartWith(Room, "Jon", "lena", "Lena");

        await ASheet.Fill(Jon, Room, "B0", ThePack.Worksheet("B0").Example!.Entries[0].Answers);
        await lena.Open(Room);
        Assert.Equal(
            "Somebody may be in danger",
            await lena.Reader.Page.Locator("main h2").First.InnerTextAsync()
        );
        await ASheet.Fill(lena, Room, "B7", Child);
        await ASheet.Fill(lena, Room, "B4", Exit);
        var nan = await keeper.StartWith(School, "Jon", "nan", "Nan");
        await Share();
        await nan.Open(School, "B7 Children’s safety");
        Assert.True(await nan.Reader.Reads(Child));
        await MissACheckIn(lena);

        await Jon.Open(Room, "The plan");
        await Jon.Reader.Follow("One page for the fridge or the wallet");
        await Jon.Reader.Page.Locator("input[value=fridge]").CheckAsync();
        await Jon.Reader.Page.GetByLabel("Lines of your own").FillAsync(Fridge);
        await Jon.Reader.Press("Make the page");
        var page = await APrint.Of(Jon.Reader, "sibling-fridge");
        APrint.Holds(page, Fridge);
        APrint.Spares(page, Child, Exit, Room, "Lena", "Kith");
        await Jon.Open(Room, "B7");
        APrint.Holds(await APrint.Of(Jon.Reader, "sibling-children", sides: 3), Child);

        await ReadBy.Exactly(
            keeper.All,
            (Child, [Jon, lena, nan]),
            (Exit, [Jon, lena]),
            (Room, [Jon, lena]),
            (School, [Jon, nan]),
            (Fridge, [])
        );
    }

    /// <summary>A copy of one sheet for the grandmother's room.</summary>
    private async Task Share()
    {
        await ASheet.ReadAboutPaper(Jon, School);
        await Jon.Open(Room, "B7");
        await Jon.Reader.Follow("Share from this sheet");
        await Jon.Reader.Page.GetByLabel("The whole sheet").CheckAsync();
        await Jon.Reader.Page.GetByLabel(School).CheckAsync();
        await Jon.Reader.Page.GetByLabel("For four weeks").CheckAsync();
        await Jon.Reader.Press("Look at it first");
        await Jon.Reader.Press("Share it");
    }

    /// <summary>Lena wants to be heard from by the next day; nobody hears from her, and Jon finds a notice that says so.</summary>
    private async Task MissACheckIn(AMember lena)
    {
        await lena.Open(Room, "If I am not heard from");
        var day = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1);
        await lena
            .Reader.Page.Locator("#day")
            .FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await lena.Reader.Page.Locator("#hour").FillAsync("12:00");
        await lena.Reader.Page.GetByLabel("Jon").CheckAsync();
        await lena.Reader.Press("Set it");
        await keeper.Node.Restart(later: TimeSpan.FromDays(2));
        await Jon.SignIn();
        await Until.Found(
            "the notice on his desk",
            async () =>
            {
                await Jon.Reader.Go("/desk");
                return await Jon.Reader.Reads("was not heard from by") ? this : null;
            }
        );
    }
}
