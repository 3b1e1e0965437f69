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
    private ANode node = null!;
    private AMember jon = null!;

    public async Task InitializeAsync()
    {
        node = await ANode.Start();
        jon = await AMember.SetUp(await browser.Reader(node), "jon");
    }

    public async Task DisposeAsync()
    {
        await jon.Reader.DisposeAsync();
        await node.DisposeAsync();
    }

    [Fact]
    public async Task A_sibling_helps_while_there_are_children_in_the_house()
    {
        await jon.Reader.Go("/");
        await jon.Reader.Follow("Someone I care about was hurt");
        await jon.Reader.Follow("A child may be in danger");
        await jon.SignIn();
        await jon.Start(Room, "Jon");
        var lena = await AMember.Join(await browser.Reader(node), await jon.Invite(), "lena");
        await lena.Enter(Room, "Lena");

        await ASheet.Fill(jon, Room, "B0", ThePack.Worksheet("B0").Example!.Entries[0].Answers);
        await lena.Open(Room);
        Assert.Equal(
            "Somebody may be in danger",
            await lena.Reader.Page.Locator("main h2").First.InnerTextAsync()
        );
        await ASheet.Fill(lena, Room, "B7", Child);
        await ASheet.Fill(lena, Room, "B4", Exit);
        var nan = await Grandmother();
        await Share();
        await nan.Open(School, "B7 Children’s safety");
        Assert.True(await nan.Reader.Reads(Child));
        await MissACheckIn(lena);

        await jon.Open(Room, "The plan");
        await jon.Reader.Follow("One page for the fridge or the wallet");
        await jon.Reader.Page.Locator("input[value=fridge]").CheckAsync();
        await jon.Reader.Page.GetByLabel("Lines of your own").FillAsync(Fridge);
        await jon.Reader.Press("Make the page");
        var page = await APrint.Of(jon.Reader, "sibling-fridge");
        APrint.Holds(page, Fridge);
        APrint.Spares(page, Child, Exit, Room, "Lena", "Kith");
        await jon.Open(Room, "B7");
        APrint.Holds(await APrint.Of(jon.Reader, "sibling-children", sides: 3), Child);

        await ReadBy.Exactly(
            [jon, lena, nan],
            (Child, [jon, lena, nan]),
            (Exit, [jon, lena]),
            (Room, [jon, lena]),
            (School, [jon, nan]),
            (Fridge, [])
        );
        await lena.Reader.DisposeAsync();
        await nan.Reader.DisposeAsync();
    }

    private async Task<AMember> Grandmother()
    {
        await jon.Start(School, "Jon");
        var nan = await AMember.Join(await browser.Reader(node), await jon.Invite(), "nan");
        await nan.Enter(School, "Nan");
        return nan;
    }

    /// <summary>A copy of one sheet for the grandmother's room.</summary>
    private async Task Share()
    {
        await ASheet.ReadAboutPaper(jon, School);
        await jon.Open(Room, "B7");
        await jon.Reader.Follow("Share from this sheet");
        await jon.Reader.Page.GetByLabel("The whole sheet").CheckAsync();
        await jon.Reader.Page.GetByLabel(School).CheckAsync();
        await jon.Reader.Page.GetByLabel("For four weeks").CheckAsync();
        await jon.Reader.Press("Look at it first");
        await jon.Reader.Press("Share it");
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
        await node.Restart(later: TimeSpan.FromDays(2));
        await jon.SignIn();
        await Until.Found(
            "the notice on his desk",
            async () =>
            {
                await jon.Reader.Go("/desk");
                return await jon.Reader.Reads("was not heard from by") ? this : null;
            }
        );
    }
}
