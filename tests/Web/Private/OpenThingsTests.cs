using System.Globalization;

namespace Kith.Web.Tests.Private;

/// <summary>What was decided and what waits stand where a team looks for them.</summary>
public sealed class OpenThingsTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task What_was_decided_stands_on_the_board_and_on_the_plan_with_its_way()
    {
        await using var place = await Workplace.Open();
        var room = $"/c/{place.Circle}";
        Assert.DoesNotContain("Decisions", await Links(place, room), Ordinal);
        await place.Press(
            place.Maya,
            room + "/deciding",
            ("what", "Who tells the choir?"),
            ("way", "led")
        );
        var page = await place.Page(place.Maya, room + "/deciding");
        var matter = page.QuerySelector("input[name=matter]")!.GetAttribute("value")!;
        await place.Press(
            place.Maya,
            room + "/deciding/decide",
            ("matter", matter),
            ("outcome", "Noor tells them in May")
        );

        Assert.Contains("Decisions", await Links(place, room), Ordinal);
        foreach (var end in new[] { "/boards/decisions", "/plan", "/newcomer" })
        {
            var text = await PracticeWork.Text(place, place.Maya, room + end);
            Assert.Contains("Noor tells them in May", text, Ordinal);
            Assert.Contains("One or a few decide", text, Ordinal);
        }
    }

    [Fact]
    public async Task What_waits_for_a_yes_or_for_the_limited_seat_comes_up_at_the_next_meeting()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var room = $"/c/{place.Circle}";
        await place.Press(
            place.Maya,
            room + "/yes",
            ("whom", await AStep.Mark(place, ade)),
            ("what", "Tell your sister"),
            ("purpose", "Help with the children"),
            ("knows", "She alone"),
            ("day", AStep.Text(AStep.Day(7)))
        );
        await LimitedPageTests.Make(place, place.Maya);
        await place.Press(ade, room + "/limited/write", ("text", "come on Tuesday"));

        var page = await place.Page(place.Maya, room + "/meeting");
        var points = page.QuerySelectorAll("input[name=point]")
            .Select(p => p.GetAttribute("value")!)
            .ToList();
        Assert.Contains("Tell your sister", points);
        Assert.Contains(points, p => p.StartsWith("Texts to the limited seat", Ordinal));
        Assert.DoesNotContain("come on Tuesday", page.Body!.TextContent, Ordinal);
    }

    [Fact]
    public async Task Somebody_new_sees_since_when_they_are_in_the_room()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var day = place.Test.Clock.GetUtcNow();

        var text = await PracticeWork.Text(place, ade, $"/c/{place.Circle}/newcomer");

        Assert.Contains("You have been in this room since ", text, Ordinal);
        Assert.Contains(
            day.Year.ToString(CultureInfo.InvariantCulture),
            text[text.IndexOf("room since", Ordinal)..][..40],
            Ordinal
        );
    }

    private static async Task<string> Links(Workplace place, string room) =>
        string.Join(
            '\n',
            (await place.Page(place.Maya, room))
                .QuerySelectorAll("main .card a")
                .Select(a => a.TextContent)
        );
}
