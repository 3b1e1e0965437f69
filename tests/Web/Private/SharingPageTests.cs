using System.Net;
using AngleSharp.Html.Dom;

namespace Kith.Web.Tests.Private;

public sealed class SharingPageTests
{
    [Fact]
    public async Task Somebody_looks_at_who_will_read_it_shares_and_takes_back()
    {
        await using var place = await Workplace.Open();
        var other = await Another(place);
        var path = $"/c/{place.Circle}/s/{place.Sheet}/share";

        var choose = await place.Page(place.Maya, path);
        Assert.Contains(other.Name, choose.Body!.TextContent, StringComparison.Ordinal);
        var (_, look, _) = await Press(
            place,
            choose,
            ("question", place.Question),
            ("target", other.Id),
            ("days", "28"),
            ("_go", "look")
        );
        Assert.Contains(Workplace.Secret, look, StringComparison.Ordinal);
        Assert.Contains("cannot be called back", look, StringComparison.Ordinal);

        var (status, _, shared) = await Press(place, WebNode.Parse(look), ("_go", "share"));
        Assert.Equal(HttpStatusCode.SeeOther, status);
        var (_, copy, _) = await place.Get(place.Maya, shared.Headers.Location!.ToString());
        Assert.Contains(Workplace.Secret, copy, StringComparison.Ordinal);
        Assert.Contains(
            other.Name,
            (await place.Page(place.Maya, "/shared")).Body!.TextContent,
            StringComparison.Ordinal
        );

        await Press(place, WebNode.Parse(copy));
        var (_, gone, _) = await place.Get(place.Maya, shared.Headers.Location!.ToString());
        Assert.DoesNotContain(Workplace.Secret, gone, StringComparison.Ordinal);
        Assert.Contains("took this copy back", gone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_shared_a_copy_deletes_it_and_nobody_else_can()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        await place.Press(place.Maya, "/c/notebook/paper");
        var own = await place.Begin(place.Maya, place.Snapshot, "/c/notebook");
        await place.Answer(
            place.Maya,
            $"/c/notebook/s/{own}/e/{own}/whole",
            place.Snapshot,
            place.Snapshot.Example!.Entries[0].Answers
        );
        var copy = await place.Press(
            place.Maya,
            $"/c/notebook/s/{own}/share",
            ("all", "yes"),
            ("target", place.Circle.ToString()),
            ("days", "0"),
            ("_go", "share")
        );
        var notHis = Workplace.Address(ade, copy + "/delete");
        Assert.Equal(HttpStatusCode.NotFound, (await place.Get(ade, notHis)).Status);
        // Taken back, it is still stored.
        await place.Press(place.Maya, copy + "/back");
        var ask = await place.Page(place.Maya, copy + "/delete");
        Assert.Contains("no way to bring it back", ask.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("printed", ask.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Written(place, ade));

        Assert.Equal($"/c/{place.Circle}", await place.Press(place.Maya, copy + "/delete"));

        Assert.Equal(0, await Written(place, ade));
        var his = await place.Get(ade, Workplace.Address(ade, copy));
        Assert.Equal(HttpStatusCode.NotFound, his.Status);
        Assert.Contains("You deleted this copy", await Text(place, copy), StringComparison.Ordinal);
        var room = await place.Page(ade, $"/c/{place.Circle}");
        Assert.Contains("Deleted", room.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Harbour", await Text(place, "/shared"), StringComparison.Ordinal);
    }

    /// <summary>How many entries of the circle are copies, as one of its members reads it.</summary>
    private static async Task<int> Written(Workplace place, Kit.Person person)
    {
        using var room = await person.Open(place.Circle);
        return room.Entries.Count(e =>
            Interventions.EventJson.Read(e.Body.Span) is Interventions.Sharing.CopyShared
        );
    }

    [Fact]
    public async Task What_was_chosen_stays_when_something_is_missing()
    {
        await using var place = await Workplace.Open();
        await Another(place);
        var choose = await place.Page(place.Maya, $"/c/{place.Circle}/s/{place.Sheet}/share");

        var (status, body, _) = await Press(
            place,
            choose,
            ("question", place.Question),
            ("days", "91"),
            ("_go", "look")
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var page = WebNode.Parse(body);
        Assert.Equal("Please choose a room.", page.QuerySelector("p.error")!.TextContent);
        Assert.True(
            page.QuerySelector($"input[value='{place.Question}']")!.HasAttribute("checked")
        );
        Assert.True(page.QuerySelector("input[name=days][value='91']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task The_sheet_of_needs_names_the_copies_that_were_shared_for_it()
    {
        await using var place = await Workplace.Open();
        var room = $"/c/{place.Circle}";
        var side = place.Library.WorksheetByCode("M3")!;
        var own = place.Library.WorksheetByCode("M1")!;
        var path = $"{room}/s/{await place.Begin(place.Maya, side)}";
        Assert.DoesNotContain(own.Title, await Text(place, path));
        await place.Press(place.Maya, "/c/notebook/paper");
        var mine = await place.Begin(place.Maya, own, "/c/notebook");
        await place.Answer(
            place.Maya,
            $"/c/notebook/s/{mine}/e/{mine}/whole",
            own,
            own.Example!.Entries[0].Answers
        );
        var copy = await place.Press(
            place.Maya,
            $"/c/notebook/s/{mine}/share",
            ("all", "yes"),
            ("target", place.Circle.ToString()),
            ("days", "0"),
            ("_go", "share")
        );

        Assert.Contains($"{own.Code} {own.Title}", await Text(place, path));
        var link = (await place.Page(place.Maya, path))
            .QuerySelectorAll("main a")
            .Single(a => a.TextContent == $"{own.Code} {own.Title}");
        using (var session = place.Maya.Session())
            Assert.Equal(copy, session.OpenPath(link.GetAttribute("href")!["/p/".Length..]));
        await place.Press(place.Maya, copy + "/back");
        Assert.DoesNotContain(own.Title, await Text(place, path));
    }

    private static async Task<string> Text(Workplace place, string path) =>
        (await place.Page(place.Maya, path)).QuerySelector("main")!.TextContent;

    /// <summary>A second room of Maya's, whose page about paper she has read.</summary>
    private static async Task<(string Id, string Name)> Another(Workplace place)
    {
        var circle = await place.StartRoom(place.Maya, "Lagoon", "Maya");
        return (circle.ToString(), "Lagoon");
    }

    private static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Press(
        Workplace place,
        IHtmlDocument page,
        params (string Name, string Value)[] typed
    )
    {
        var form = page.QuerySelector("main form:not(.write)")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return place.Post(place.Maya, form.GetAttribute("action")!, [.. hidden, .. typed]);
    }
}
