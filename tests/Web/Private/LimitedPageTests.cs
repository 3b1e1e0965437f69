using System.Net;
using Kith.Kit;
using Kith.Sealing;

namespace Kith.Web.Tests.Private;

/// <summary>The limited seat through its pages, from both sides.</summary>
public sealed class LimitedPageTests
{
    private const string Room = "/limited";

    [Fact]
    public async Task Every_inner_route_but_one_is_not_there_for_a_limited_seat()
    {
        await using var place = await Workplace.Open();
        var rob = await Make(place);
        var (_, nothing, _) = await place.Get(rob, Workplace.Address(rob, "/nowhere"));
        var others = place
            .InnerRoutes.Select(r => r.RoutePattern.RawText!["/in".Length..])
            .Where(p => p != Room && !p.Contains("{room}", StringComparison.Ordinal))
            .SelectMany(p => new[] { ("GET", p), ("POST", p) });
        var asked = 0;
        foreach (var (method, path) in place.Paths().Concat(others))
        {
            var (status, body, _) = await Knock(place, rob, method, path);

            Assert.Equal((path, HttpStatusCode.NotFound), (path, status));
            Assert.Equal(nothing, body);
            asked++;
        }
        Assert.True(asked >= 80, $"Only {asked} routes were asked.");
        var (mine, page, _) = await place.Get(rob, Workplace.Address(rob, Room));
        Assert.Equal(HttpStatusCode.OK, mine);
        Assert.DoesNotContain("Harbour", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Maya", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Workplace.Secret, page, StringComparison.Ordinal);
        Assert.Equal("/p/", (await Desk(place, rob))[..3]);
    }

    [Fact]
    public async Task Nobody_else_has_the_page_of_a_limited_seat()
    {
        await using var place = await Workplace.Open();
        await Make(place);
        foreach (var person in new[] { place.Maya, place.Rafi })
        foreach (var method in new[] { "GET", "POST" })
        {
            var (status, _, _) = await Knock(place, person, method, Room);
            Assert.Equal(HttpStatusCode.NotFound, status);
        }
    }

    [Fact]
    public async Task Words_go_either_way_only_after_somebody_has_looked()
    {
        await using var place = await Workplace.Open();
        var rob = await Make(place);
        var ade = await place.BringInAde();
        await place.Press(ade, Team(place) + "/write", ("text", "Ade: come on Tuesday"));
        await Send(place, rob, "what I want to say");

        Assert.DoesNotContain("Tuesday", await Text(place, rob, Room), StringComparison.Ordinal);
        var closed = await Text(place, ade, Team(place));
        Assert.DoesNotContain("what I want to say", closed, StringComparison.Ordinal);
        var page = await place.Page(place.Maya, Team(place));
        var draft = page.QuerySelector("form[action] input[name=item][value]:not([value='0'])")!;
        var item = draft.GetAttribute("value")!;
        await place.Press(
            place.Maya,
            Team(place) + "/to",
            ("item", item),
            ("as", "facilitator"),
            ("text", "come in the week after"),
            ("go", "release")
        );
        await place.Press(
            place.Maya,
            Team(place) + "/from",
            ("item", "0"),
            ("text", "he wants to talk"),
            ("go", "show")
        );

        var his = await Text(place, rob, Room);
        Assert.Contains("come in the week after", his, StringComparison.Ordinal);
        Assert.Contains("From a facilitator", his, StringComparison.Ordinal);
        Assert.DoesNotContain("Ade", his, StringComparison.Ordinal);
        Assert.DoesNotContain("Maya", his, StringComparison.Ordinal);
        var ours = await Text(place, ade, Team(place));
        Assert.Contains("he wants to talk", ours, StringComparison.Ordinal);
        Assert.DoesNotContain("what I want to say", ours, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_look_releases_nothing_and_what_is_held_back_goes_nowhere()
    {
        await using var place = await Workplace.Open();
        var rob = await Make(place);
        var ade = await place.BringInAde();
        await Send(place, rob, "first words");

        var path = Team(place) + "/from";
        var (status, _, _) = await Knock(place, ade, "POST", path, ("item", "0"), ("go", "show"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        await place.Press(place.Maya, path, ("item", "0"), ("go", "hold"));

        var ours = await Text(place, place.Maya, Team(place));
        Assert.DoesNotContain("first words", ours, StringComparison.Ordinal);
        Assert.Contains("first words", await Text(place, rob, Room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fourth_writing_of_a_day_is_given_back()
    {
        await using var place = await Workplace.Open();
        var rob = await Make(place);
        for (var i = 0; i < 3; i++)
            await Send(place, rob, $"words {i}");

        var (status, body, _) = await Knock(place, rob, "POST", Room, ("text", "the fourth"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("the fourth", body, StringComparison.Ordinal);
        Assert.Contains("three times today", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_was_over_is_there_after_signing_in()
    {
        await using var place = await Workplace.Open();
        var rob = await Make(place);
        var page = await place.Page(rob, Room);
        place.Test.Clock.Advance(TimeSpan.FromHours(1));

        var (status, _, _) = await place.Fill(rob, page, ("text", "nearly lost"));
        Assert.Equal(HttpStatusCode.OK, status);

        var again = await rob.At(place.Test.Node);
        var shown = await place.Page(again, Room);
        Assert.Equal("nearly lost", shown.QuerySelector("textarea[name=text]")!.TextContent);
        var (sent, _, _) = await place.Fill(again, shown, ("text", "nearly lost"));
        Assert.Equal(HttpStatusCode.SeeOther, sent);
        Assert.DoesNotContain(
            "your session ended",
            await Text(place, again, Room),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Making_and_ending_ask_for_the_passphrase_and_say_the_limits_first()
    {
        await using var place = await Workplace.Open();
        var ask = await Text(place, place.Maya, Team(place));
        Assert.Contains("not an invite to this room", ask, StringComparison.Ordinal);
        Assert.Contains("What it cannot do", ask, StringComparison.Ordinal);

        var make = Team(place) + "/make";
        await Knock(place, place.Maya, "POST", make, ("known", "yes"));
        Assert.Contains(
            "not an invite",
            await Text(place, place.Maya, Team(place)),
            StringComparison.Ordinal
        );

        var rob = await Make(place);
        await place.Confirm(place.Maya);
        await place.Press(place.Maya, Team(place) + "/end");
        var (status, body, _) = await place.Get(rob, Workplace.Address(rob, Room));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("no limited seat here any more", body, StringComparison.Ordinal);
        using var words = Passphrase.FromWords(rob.Words);
        Assert.IsType<Vault.SignIn.Nothing>(await place.Test.Node.Seats.Open(rob.Name, words));
    }

    private static string Team(Workplace place) => $"/c/{place.Circle}/limited";

    /// <summary>Makes the seat by its page, and takes it by joining.</summary>
    internal static async Task<Person> Make(Workplace place, Person? maker = null)
    {
        maker ??= place.Maya;
        await place.Confirm(maker);
        var path = Team(place) + "/make";
        var (status, body, _) = await Knock(place, maker, "POST", path, ("known", "yes"));
        Assert.Equal(HttpStatusCode.OK, status);
        var words = WebNode.Parse(body).QuerySelector(".secret-words")!.TextContent;
        return await Person.Join(place.Test.Node, words, "Rob");
    }

    internal static async Task Send(Workplace place, Person person, string text)
    {
        var page = await place.Page(person, Room);
        var (status, _, _) = await place.Fill(person, page, ("text", text));
        Assert.Equal(HttpStatusCode.SeeOther, status);
    }

    private static async Task<string> Text(Workplace place, Person person, string path) =>
        (await place.Page(person, path)).Body!.TextContent;

    private static async Task<string> Desk(Workplace place, Person person)
    {
        var (_, _, answer) = await place.Get(person, "/desk");
        return answer.Headers.Location!.ToString();
    }

    private static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Knock(
        Workplace place,
        Person person,
        string method,
        string path,
        params (string, string)[] fields
    ) =>
        method == "GET"
            ? place.Get(person, Workplace.Address(person, path))
            : place.Post(
                person,
                Workplace.Address(person, path),
                [("_csrf", Workplace.Csrf(person, path)), .. fields]
            );
}
