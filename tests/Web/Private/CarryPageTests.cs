using System.Net;
using AngleSharp.Html.Dom;
using Kith.Interventions;
using Kith.Interventions.Sharing;
using Kith.Worksheets;

namespace Kith.Web.Tests.Private;

/// <summary>Several sheets of a notebook go into a room as dated copies, all or none.</summary>
public sealed class CarryPageTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string First = "the blue stairs";
    private const string Second = "the green stairs";
    private const string Kept = "the grey stairs";

    [Fact]
    public async Task Chosen_sheets_are_shown_with_who_reads_them_and_go_at_once()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var sheets = await Write(place);

        var look = await Look(place, sheets[..2]);
        var text = look.QuerySelector("main")!.TextContent;
        Assert.All([First, Second, "Ade"], w => Assert.Contains(w, text, Ordinal));
        Assert.DoesNotContain(Kept, text, Ordinal);
        Assert.Empty(await Copies(place, ade));
        var (status, _, _) = await Carry(place, look);

        Assert.Equal(HttpStatusCode.SeeOther, status);
        var copies = await Copies(place, ade);
        Assert.Equal(2, copies.Count);
        Assert.All(copies, c => Assert.False(c.OnPlan));
        Assert.NotNull(Assert.Single(copies.Select(c => c.Until).Distinct()));
        var mine = await place.Page(place.Maya, "/shared");
        Assert.Equal(2, mine.QuerySelectorAll("main .card").Length);
        var room = await place.Page(ade, $"/c/{place.Circle}");
        Assert.Contains("Copies people put here", room.Body!.TextContent, Ordinal);
    }

    [Fact]
    public async Task What_was_changed_after_the_look_is_shown_again_before_anything_goes()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var sheets = await Write(place);
        var look = await Look(place, sheets);
        await Answer(place, sheets[1], "and now the red ones");

        var (status, body, _) = await Carry(place, look);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("and now the red ones", body, Ordinal);
        Assert.Empty(await Copies(place, ade));
        await Carry(place, WebNode.Parse(body));
        Assert.Equal(3, (await Copies(place, ade)).Count);
    }

    [Fact]
    public async Task What_was_chosen_stays_when_something_is_missing()
    {
        await using var place = await Workplace.Open();
        var sheets = await Write(place);
        var practice = await PracticeWork.Start(place, place.Maya, "lantern");
        var other = await place.StartRoom(place.Rafi, "Cove", "Rafi");

        var page = await Refused(place, ("sheet", sheets[0]), ("_go", "look"));
        Assert.Equal("Please choose a room.", Problem(page));
        Assert.True(page.QuerySelector($"input[value='{sheets[0]}']")!.HasAttribute("checked"));
        page = await Refused(place, ("target", $"{place.Circle}"), ("_go", "look"));
        Assert.Equal("Please choose at least one sheet.", Problem(page));
        (string, string)[] tried = [("sheet", sheets[0]), ("_go", "carry")];
        page = await Refused(place, [.. tried, ("target", $"{other}")]);
        Assert.Equal("Please choose a room.", Problem(page));
        page = await Refused(place, [.. tried, ("target", practice.Split('/')[2])]);
        Assert.StartsWith("That is a practice room.", Problem(page), Ordinal);
    }

    private static async Task<List<string>> Write(Workplace place)
    {
        await place.Press(place.Maya, "/c/notebook/paper");
        var sheets = new List<string>();
        foreach (var words in new[] { First, Second, Kept })
        {
            sheets.Add(await place.Begin(place.Maya, place.Snapshot, "/c/notebook"));
            await Answer(place, sheets[^1], words);
        }
        return sheets;
    }

    private static Task Answer(Workplace place, string sheet, string words) =>
        place.Answer(
            place.Maya,
            $"/c/notebook/s/{sheet}/e/{sheet}/whole",
            place.Snapshot,
            new Dictionary<string, Answer> { [place.Question] = new TextAnswer(words) }
        );

    private static async Task<IHtmlDocument> Look(Workplace place, IEnumerable<string> sheets)
    {
        var (status, body, _) = await PracticeWork.Post(
            place,
            "/carry",
            [
                .. sheets.Select(s => ("sheet", s)),
                ("target", $"{place.Circle}"),
                ("days", "28"),
                ("_go", "look"),
            ]
        );
        Assert.Equal(HttpStatusCode.OK, status);
        return WebNode.Parse(body);
    }

    private static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Carry(
        Workplace place,
        IHtmlDocument look
    ) =>
        PracticeWork.Post(
            place,
            "/carry",
            [
                .. look.QuerySelectorAll("main form input[type=hidden]")
                    .Where(i => i.GetAttribute("name") != "_csrf")
                    .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)),
                ("_go", "carry"),
            ]
        );

    private static async Task<IHtmlDocument> Refused(
        Workplace place,
        params (string, string)[] fields
    )
    {
        var (status, body, _) = await PracticeWork.Post(place, "/carry", fields);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        return WebNode.Parse(body);
    }

    private static string Problem(IHtmlDocument page) => page.QuerySelector(".error")!.TextContent;

    private static async Task<List<CopyShared>> Copies(Workplace place, Kit.Person person)
    {
        using var room = await person.Open(place.Circle);
        return [.. room.Entries.Select(e => EventJson.Read(e.Body.Span)).OfType<CopyShared>()];
    }
}
