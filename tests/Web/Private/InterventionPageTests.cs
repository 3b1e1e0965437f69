using System.Net;
using Kith.Kit;
using Kith.Vault;

namespace Kith.Web.Tests.Private;

public sealed class InterventionPageTests
{
    [Fact]
    public async Task A_room_around_a_survivor_is_started_from_another_room_and_stands_beside_it_on_the_desk()
    {
        await using var place = await Workplace.Open();

        var around = await Start(place, place.Maya, "Lagoon", ("kind", "survivor"), ("for", "me"));

        var desk = (await place.Page(place.Maya, "/desk")).QuerySelector("main")!.TextContent;
        Assert.Contains("Rooms of Harbour", desk, StringComparison.Ordinal);
        Assert.Contains("The room around Maya.", desk, StringComparison.Ordinal);
        var page = await place.Page(place.Maya, around);
        Assert.StartsWith(
            "The room around Maya.",
            page.QuerySelector(".who-sees")!.TextContent.Trim(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_is_in_one_room_alone_sees_nothing_of_the_others()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var room = $"/c/{place.Circle}";
        string[] paths = ["/desk", room, room + "/rooms", room + "/plan", room + "/people"];
        var before = await Texts(place, ade, paths);

        await Start(place, place.Maya, "Lagoon", ("kind", "other"), ("for", "nobody"));

        Assert.Equal(before, await Texts(place, ade, paths));
    }

    [Fact]
    public async Task Somebody_is_asked_by_letter_and_goes_in_with_the_seat_they_have()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var lagoon = await Start(place, place.Maya, "Lagoon", ("kind", "team"), ("for", "nobody"));
        await AskAde(place, ade, lagoon);

        var desk = await place.Page(ade, "/desk");
        Assert.Contains("Maya, whom you know from Harbour", desk.Body!.TextContent);
        var letter = desk.QuerySelector("input[name=letter]")!.GetAttribute("value")!;
        var path = await place.Press(
            ade,
            "/letters/enter",
            ("letter", letter),
            ("together", "yes")
        );

        Assert.Equal(lagoon, path);
        Assert.Contains(
            "What do you want to be called",
            (await place.Page(ade, path)).Body!.TextContent
        );
        await place.Press(ade, path + "/name", ("name", "Ade"));
        var room = (await place.Page(ade, path)).Body!.TextContent;
        Assert.Contains("The room of the whole team.", room, StringComparison.Ordinal);
        Assert.Contains("Maya, Ade", room, StringComparison.Ordinal);
        Assert.Contains("Rooms of Harbour", (await place.Page(ade, "/desk")).Body!.TextContent);
    }

    [Fact]
    public async Task A_letter_that_is_put_away_is_gone_and_a_used_one_says_so()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var lagoon = await Start(place, place.Maya, "Lagoon", ("kind", "team"), ("for", "nobody"));
        await AskAde(place, ade, lagoon);
        var letter = (await place.Page(ade, "/desk"))
            .QuerySelector("input[name=letter]")!
            .GetAttribute("value")!;

        Assert.Equal("/desk", await place.Press(ade, "/letters/away", ("letter", letter)));

        Assert.Null((await place.Page(ade, "/desk")).QuerySelector("input[name=letter]"));
        var (status, body, _) = await place.Post(
            ade,
            Workplace.Address(ade, "/letters/enter"),
            ("_csrf", Workplace.Csrf(ade, "/letters/enter")),
            ("letter", letter)
        );
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("This letter is over", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}/rooms/start";

        var (status, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path)),
            ("code-name", "Lagoon"),
            ("name", "Maya"),
            ("kind", "survivor"),
            ("for", "invited")
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var page = WebNode.Parse(body);
        Assert.Contains("code name of the survivor", page.QuerySelector("p.error")!.TextContent);
        Assert.Equal("Lagoon", page.QuerySelector("#code-name")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("input[value=survivor]")!.HasAttribute("checked"));
    }

    private static async Task AskAde(Workplace place, Person ade, string into)
    {
        AuthorId mark;
        using (var room = await ade.Open(place.Circle))
            mark = room.Me;
        var path = $"/c/{place.Circle}/rooms/ask";
        var (status, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path)),
            ("member", mark.ToString()),
            ("into", into["/c/".Length..])
        );
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("A letter lies on their desk", body, StringComparison.Ordinal);
    }

    private static Task<string> Start(
        Workplace place,
        Person person,
        string codeName,
        params (string Name, string Value)[] fields
    ) =>
        place.Press(
            person,
            $"/c/{place.Circle}/rooms/start",
            [("code-name", codeName), ("name", "Maya"), .. fields]
        );

    private static async Task<IReadOnlyList<string>> Texts(
        Workplace place,
        Person person,
        IEnumerable<string> paths
    )
    {
        var texts = new List<string>();
        foreach (var path in paths)
            texts.Add((await place.Page(person, path)).Body!.TextContent);
        return texts;
    }
}
