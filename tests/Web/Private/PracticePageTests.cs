using System.Net;
using Kith.Kit;
using Microsoft.AspNetCore.Routing;
using static Kith.Web.Tests.Private.PracticeWork;

namespace Kith.Web.Tests.Private;

/// <summary>A practice room is a room like any other, says that it is practice everywhere, and has its own time.</summary>
public sealed class PracticePageTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task A_practice_room_begins_with_what_is_known_and_says_so_on_the_desk()
    {
        await using var place = await Workplace.Open();

        var room = await Start(place, place.Maya, "bramble");

        var page = await Text(place, place.Maya, room);
        Assert.Contains("Practice: Bramble", page, Ordinal);
        Assert.Contains("In the story it is 17 January 2026.", page, Ordinal);
        Assert.Contains("A1 A first picture", page, Ordinal);
        var desk = await Text(place, place.Maya, "/desk");
        Assert.Contains("A practice room: everything in it is invented.", desk, Ordinal);
        Assert.DoesNotContain(Label, desk, Ordinal);
        Assert.DoesNotContain(Label, await Text(place, place.Maya, $"/c/{place.Circle}"), Ordinal);
        Assert.Contains("Wes", await Text(place, place.Maya, room + "/boards/people"), Ordinal);
    }

    [Fact]
    public async Task Every_page_of_it_says_that_it_is_practice()
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "lantern");
        var (seen, without) = (0, new List<string>());
        foreach (var end in Ends(place))
        {
            var (status, body, answer) = await place.Get(
                place.Maya,
                Workplace.Address(place.Maya, room + end)
            );
            if (
                answer.Content.Headers.ContentType?.MediaType != "text/html"
                || status is HttpStatusCode.NotFound or HttpStatusCode.SeeOther
            )
                continue;
            seen++;
            if (!body.Contains(Label, Ordinal))
                without.Add(end);
        }
        Assert.Empty(without);
        Assert.InRange(seen, 40, int.MaxValue);
    }

    [Fact]
    public async Task Time_goes_on_in_this_room_alone()
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "lantern");
        var other = await Start(place, place.Maya, "lantern");

        await GoOn(place, room);

        Assert.Contains("it is 8 March 2026.", await Text(place, place.Maya, room), Ordinal);
        var story = await Text(place, place.Maya, room + "/story");
        Assert.Contains("Somebody wants to go at once", story, Ordinal);
        Assert.Contains("it is 2 March 2026.", await Text(place, place.Maya, other), Ordinal);
        var board = "/boards/promises";
        Assert.Contains("passed", await Text(place, place.Maya, room + board), Ordinal);
        Assert.DoesNotContain("passed", await Text(place, place.Maya, other + board), Ordinal);
        for (var turn = 0; turn < 5; turn++)
            await GoOn(place, room);
        Assert.Contains("it is 31 May 2026.", await Text(place, place.Maya, room), Ordinal);
    }

    [Fact]
    public async Task Going_on_from_a_page_that_is_old_does_nothing()
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "lantern");
        (string, string)[] first = [("turn", "0"), ("on", "2026-03-02")];
        await place.Press(place.Maya, room + "/story", first);
        await place.Press(place.Maya, room + "/story", first);
        await place.Press(place.Maya, room + "/story", ("turn", "x"), ("on", "9999-12-31"));

        Assert.Contains("it is 8 March 2026.", await Text(place, place.Maya, room), Ordinal);
    }

    [Fact]
    public async Task A_yes_in_it_ends_on_a_day_of_the_story()
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "lantern");
        var ade = await Invited(place, room);
        var page = await place.Page(place.Maya, room + "/yes");
        var mark = page.QuerySelectorAll("input[name=whom]")
            .First(i => i.ParentElement!.TextContent.Contains("Ade", Ordinal))
            .GetAttribute("value")!;
        await place.Press(
            place.Maya,
            room + "/yes",
            ("whom", mark),
            ("what", "That Bea is asked"),
            ("purpose", "So that she can help"),
            ("knows", "Bea"),
            ("day", "2026-03-07")
        );
        var asked = (await place.Page(ade, room + "/yes"))
            .QuerySelectorAll("main a")
            .Select(a => Desk.Path(ade, a))
            .First(p => p.StartsWith(room + "/yes/", Ordinal));
        await place.Press(ade, asked, ("say", "yes"));
        await GoOn(place, room);

        var said = await Text(place, ade, asked);
        Assert.Contains("ended", said, Ordinal);
        Assert.Contains("2 March 2026", said, Ordinal);
    }

    [Fact]
    public async Task Somebody_invited_knows_that_it_is_practice_and_is_given_the_beginning()
    {
        await using var place = await Workplace.Open();
        var room = await Start(place, place.Maya, "copper");
        var ade = await Invited(place, room);

        var his = await Text(place, ade, room);
        Assert.Contains(Label, his, Ordinal);
        Assert.DoesNotContain("A1 A first picture", his, Ordinal);
        Assert.Contains("Ade came after", await Text(place, place.Maya, room + "/story"), Ordinal);
        await place.Press(place.Maya, room + "/story/earlier");

        Assert.Contains("A1 A first picture", await Text(place, ade, room), Ordinal);
        var story = await Text(place, place.Maya, room + "/story");
        Assert.DoesNotContain("came after", story, Ordinal);
        await GoOn(place, room);
        Assert.Contains("it is 5 April 2026.", await Text(place, ade, room), Ordinal);
    }

    [Theory]
    [InlineData("", "Maya", "choose a situation")]
    [InlineData("nothing", "Maya", "choose a situation")]
    [InlineData("lantern", " ", "type what you want to be called")]
    public async Task What_is_missing_is_said_and_what_was_typed_stays(
        string story,
        string name,
        string problem
    )
    {
        await using var place = await Workplace.Open();
        var (status, body, _) = await Post(place, "/practice", ("story", story), ("name", name));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var page = WebNode.Parse(body);
        Assert.Contains(problem, page.QuerySelector(".error")!.TextContent, Ordinal);
        Assert.Equal(name, page.QuerySelector("#name")!.GetAttribute("value"));
    }

    /// <summary>What follows the room in addresses that name nothing else.</summary>
    private static IEnumerable<string> Ends(Workplace place) =>
        place
            .InnerRoutes.Where(r =>
                r.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")
            )
            .Select(r => r.RoutePattern.RawText!["/in".Length..])
            .Where(r => r.StartsWith("/c/{room}", Ordinal))
            .Select(r => r["/c/{room}".Length..])
            .Where(r => !r.Contains('{', Ordinal))
            .Distinct();

    /// <summary>Ade, who comes in with seven words.</summary>
    private static async Task<Person> Invited(Workplace place, string room)
    {
        var (_, body, _) = await Post(place, room + "/invite");
        var words = WebNode.Parse(body).QuerySelector(".secret-words")!.TextContent;
        var ade = await Person.Join(place.Test.Node, words, "Ade at home");
        await place.Press(ade, room + "/name", ("name", "Ade"));
        return ade;
    }
}
