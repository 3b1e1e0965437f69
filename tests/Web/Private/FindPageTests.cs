using System.Net;
using Kith.Kit;

namespace Kith.Web.Tests.Private;

public sealed class FindPageTests
{
    [Fact]
    public async Task Words_are_found_in_the_rooms_that_ones_keys_open_and_nowhere_else()
    {
        await using var place = await Workplace.Open();

        var hers = await Find(place, place.Maya, "/find", "MARMALADE stairs");
        var his = await Find(place, place.Rafi, "/find", "marmalade");

        Assert.Contains(Workplace.Secret, hers, StringComparison.Ordinal);
        Assert.Contains("Harbour", hers, StringComparison.Ordinal);
        Assert.DoesNotContain(Workplace.Secret, his, StringComparison.Ordinal);
        Assert.Contains("stand together in no place", his, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_in_a_room_stays_in_it_and_finds_ones_own_notes_there()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var lagoon = $"/c/{await place.StartRoom(place.Maya, "Lagoon", "Maya")}/find";
        var note = $"/c/{place.Circle}/s/{place.Sheet}/notes/{place.Question}";
        await place.Press(place.Maya, note, ("_text", "ask Ana about marmalade"), ("_go", "keep"));

        var room = $"/c/{place.Circle}/find";
        Assert.Contains("Your own note", await Find(place, place.Maya, room, "marmalade"));
        Assert.DoesNotContain("ask Ana", await Find(place, ade, room, "marmalade"));
        Assert.DoesNotContain(Workplace.Secret, await Find(place, place.Maya, lagoon, "marmalade"));
    }

    [Fact]
    public async Task What_was_looked_for_is_in_no_address_and_a_link_leads_to_the_sheet()
    {
        await using var place = await Workplace.Open();
        var page = WebNode.Parse(await Find(place, place.Maya, "/find", "marmalade"));

        Assert.DoesNotContain(
            page.QuerySelectorAll("[href], [action]"),
            e => e.OuterHtml.Contains("find?", StringComparison.Ordinal)
        );
        var link = page.QuerySelector("main ul.cards a")!.GetAttribute("href")!;
        using var session = place.Maya.Session();
        Assert.Equal($"/c/{place.Circle}/s/{place.Sheet}", session.OpenPath(link["/p/".Length..]));
    }

    private static async Task<string> Find(
        Workplace place,
        Person person,
        string path,
        string words
    )
    {
        var (status, body, _) = await place.Post(
            person,
            Workplace.Address(person, path),
            ("_csrf", Workplace.Csrf(person, path)),
            ("words", words)
        );
        Assert.Equal(HttpStatusCode.OK, status);
        return WebNode.Parse(body).QuerySelector("main")!.OuterHtml;
    }
}
