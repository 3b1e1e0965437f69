using System.Net;
using AngleSharp.Html.Dom;
using Kith.Kit;
using Kith.Vault;

namespace Kith.Web.Tests.Private;

public sealed class MembersPageTests
{
    [Fact]
    public async Task What_taking_somebody_out_means_stands_before_the_button()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        await place.Maya.BringIn(place.Circle, "Ines");

        var page = await place.Page(place.Maya, await PathOf(place, ade));

        var section = page.QuerySelector("section[aria-labelledby=out]")!;
        var words = section.TextContent;
        Assert.Contains("They keep what they have read", words, StringComparison.Ordinal);
        Assert.Contains("cannot read what is written afterwards", words, StringComparison.Ordinal);
        Assert.Contains("Two members have to say yes", words, StringComparison.Ordinal);
        Assert.Equal("Ask to take them out", section.QuerySelector("button")!.TextContent);
        Assert.Equal("FORM", section.Children[^1].TagName);
    }

    [Fact]
    public async Task Two_people_take_a_third_out_by_their_pages()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var ines = await place.Maya.BringIn(place.Circle, "Ines", mayReadEarlier: true);
        await place.Press(ines, $"/c/{place.Circle}/name", ("name", "Ines"));
        var path = await PathOf(place, ade);
        await place.Confirm(place.Maya);
        await place.Confirm(ines);

        await place.Press(place.Maya, path + "/yes");
        var asked = await place.Page(ines, path);
        Assert.Contains("Maya asked", asked.Body!.TextContent, StringComparison.Ordinal);
        var his = await place.Page(ade, $"/c/{place.Circle}/people");
        Assert.DoesNotContain("Asked", his.Body!.TextContent, StringComparison.Ordinal);
        var who = await place.Page(ade, $"/c/{place.Circle}/who-can-open");
        Assert.DoesNotContain("said yes", who.Body!.TextContent, StringComparison.Ordinal);
        await place.Press(ines, path + "/yes");

        var (status, _, _) = await place.Get(ade, Workplace.Address(ade, $"/c/{place.Circle}"));
        Assert.Equal(HttpStatusCode.NotFound, status);
        var desk = await place.Page(ade, "/desk");
        Assert.Contains("no longer in", desk.Body!.TextContent, StringComparison.Ordinal);
        var after = await place.Page(place.Maya, $"/c/{place.Circle}/who-can-open");
        Assert.Contains("Ade was taken out on", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It agrees", after.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_is_taken_back_on_the_same_page()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        await place.Maya.BringIn(place.Circle, "Ines");
        var path = await PathOf(place, ade);
        await place.Confirm(place.Maya);
        await place.Press(place.Maya, path + "/yes");
        Assert.Equal("Take my yes back", await Button(place, path));

        await place.Press(place.Maya, path + "/take-back");

        Assert.Equal("Ask to take them out", await Button(place, path));
    }

    [Fact]
    public async Task Leaving_says_what_it_means_and_closes_the_room_at_once()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var page = await place.Page(ade, $"/c/{place.Circle}/leave");
        Assert.Contains("cannot be undone", page.Body!.TextContent, StringComparison.Ordinal);

        var answer = await place.Press(ade, $"/c/{place.Circle}/leave");

        Assert.Equal("/left", answer);
        var (status, _, _) = await place.Get(ade, Workplace.Address(ade, $"/c/{place.Circle}"));
        Assert.Equal(HttpStatusCode.NotFound, status);
        var who = await place.Page(place.Maya, $"/c/{place.Circle}/who-can-open");
        Assert.Contains("Ade left on", who.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_says_whom_it_is_for_and_offers_no_way_to_take_them_out()
    {
        await using var place = await Workplace.Open();
        var started = await place.Press(
            place.Maya,
            "/start",
            ("code-name", "Lantern"),
            ("name", "Maya"),
            ("for", "me")
        );
        Assert.True(CircleId.TryParse(started["/c/".Length..], out var circle));
        var ade = await place.Maya.BringIn(circle, "Ade");
        await place.Press(ade, $"/c/{circle}/name", ("name", "Ade"));
        using var room = await place.Maya.Open(circle);

        var page = await place.Page(ade, $"/c/{circle}/people/{room.Me}");

        Assert.Contains("This room is for them", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("section[aria-labelledby=out]"));
        Assert.Null(page.QuerySelector("section[aria-labelledby=return]"));
        await place.Confirm(ade);
        var path = $"/c/{circle}/people/{room.Me}/yes";
        var (status, _, _) = await place.Post(
            ade,
            Workplace.Address(ade, path),
            ("_csrf", Workplace.Csrf(ade, path))
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task Starting_a_room_asks_whom_it_is_for()
    {
        await using var place = await Workplace.Open();
        var (status, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, "/start"),
            ("_csrf", Workplace.Csrf(place.Maya, "/start")),
            ("code-name", "Lantern"),
            ("name", "Maya")
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("whom this room is for", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_keys_after_comparing_need_a_tick_for_the_words_of_everybody()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        using var his = await ade.Open(place.Circle);
        await place.Confirm(place.Maya);
        var path = $"/c/{place.Circle}/new-keys/compared";
        async Task<HttpStatusCode> Send(string heard)
        {
            var (status, _, _) = await place.Post(
                place.Maya,
                Workplace.Address(place.Maya, path),
                ("_csrf", Workplace.Csrf(place.Maya, path)),
                ("heard", heard)
            );
            return status;
        }

        Assert.Equal(HttpStatusCode.BadRequest, await Send(his.Me.ToString()));
        Assert.Equal(HttpStatusCode.BadRequest, await Send($"{his.Me} other three words"));
        Assert.Equal(HttpStatusCode.SeeOther, await Send($"{his.Me} {his.Fingerprint(his.Me)}"));
        using var room = await place.Maya.Open(place.Circle);
        Assert.Equal(NewKeys.Compared, room.Acts[^1].Why);
    }

    [Fact]
    public async Task Who_is_invited_reads_the_names_and_nothing_else_from_before_until_it_is_given()
    {
        await using var place = await Workplace.Open();
        var invite = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, $"/c/{place.Circle}/invite"),
            ("_csrf", Workplace.Csrf(place.Maya, $"/c/{place.Circle}/invite"))
        );
        var words = WebNode.Parse(invite.Body).QuerySelector(".secret-words")!.TextContent;
        var ade = await Person.Join(place.Test.Node, words, "Ade");
        await place.Press(ade, $"/c/{place.Circle}/name", ("name", "Ade"));

        var before = await place.Page(ade, $"/c/{place.Circle}");
        await place.Confirm(place.Maya);
        await place.Press(place.Maya, await PathOf(place, ade) + "/earlier");
        var after = await place.Page(ade, $"/c/{place.Circle}");

        Assert.Contains("Harbour", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Maya", before.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("begun by", before.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("begun by Maya", after.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> PathOf(Workplace place, Person person)
    {
        using var room = await person.Open(place.Circle);
        return $"/c/{place.Circle}/people/{room.Me}";
    }

    private static async Task<string> Button(Workplace place, string path)
    {
        var page = await place.Page(place.Maya, path);
        return page.QuerySelector("section[aria-labelledby=out] button")!.TextContent;
    }
}
