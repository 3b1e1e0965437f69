using System.Net;

namespace Kith.Web.Tests.Private;

public sealed class EditionPageTests
{
    [Fact]
    public async Task A_page_for_the_wallet_holds_what_was_ticked_or_typed_and_says_nothing_of_where_it_is_from()
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}/plan/pocket";
        var ask = await place.Page(place.Maya, path);
        Assert.All(
            ask.QuerySelectorAll("input[name=line], input[name=paper]"),
            i => Assert.False(i.HasAttribute("checked"))
        );

        var (status, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path)),
            ("paper", "wallet"),
            ("line", Workplace.Secret),
            ("line", "not on the plan"),
            ("own", "Ring Ade")
        );

        Assert.Equal(HttpStatusCode.OK, status);
        var page = WebNode.Parse(body).QuerySelector(".pocket.wallet")!;
        Assert.Equal(
            [Workplace.Secret, "Ring Ade"],
            page.QuerySelectorAll("li").Select(l => l.TextContent)
        );
    }

    [Fact]
    public async Task Choices_stay_when_it_is_more_than_fits()
    {
        await using var place = await Workplace.Open();
        var path = $"/c/{place.Circle}/plan/pocket";

        var (status, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path)),
            ("paper", "wallet"),
            ("line", Workplace.Secret),
            ("own", new string('x', 400))
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var page = WebNode.Parse(body);
        Assert.True(page.QuerySelector("input[name=line]")!.HasAttribute("checked"));
        Assert.Equal(400, page.QuerySelector("#own")!.TextContent.Trim().Length);
    }

    [Fact]
    public async Task No_edition_shows_a_sheet_that_stays_off_the_teams_paper()
    {
        await using var place = await Workplace.Open();
        var hidden = place.Library.Worksheets.Where(w => !w.Privacy.Plan).ToList();
        foreach (var worksheet in hidden)
        {
            var sheet = await place.Begin(place.Maya, worksheet);
            await place.Answer(
                place.Maya,
                $"/c/{place.Circle}/s/{sheet}/e/{sheet}/whole",
                worksheet,
                worksheet.Example!.Entries[0].Answers
            );
        }
        var act = place.Library.WorksheetByCode("H1")!;
        var step = await place.Begin(place.Maya, act);
        await place.Answer(
            place.Maya,
            $"/c/{place.Circle}/s/{step}/e/{step}/whole",
            act,
            act.Example!.Entries[0].Answers
        );
        await place.Press(
            place.Maya,
            $"/c/{place.Circle}/rooms/kind",
            ("kind", "survivor"),
            ("whom", "Maya")
        );

        foreach (
            var edition in new[]
            {
                "plan",
                "plan/survivor",
                "plan/newcomer",
                "plan/pocket",
                $"s/{step}/e/{step}/plan",
            }
        )
        {
            var page = await place.Page(place.Maya, $"/c/{place.Circle}/{edition}");
            var text = page.QuerySelector("main")!.TextContent;
            Assert.All(hidden, w => Assert.DoesNotContain(w.Title, text, StringComparison.Ordinal));
        }
        var action = await place.Page(place.Maya, $"/c/{place.Circle}/s/{step}/e/{step}/plan");
        Assert.Contains(act.Title, action.Body!.TextContent, StringComparison.Ordinal);
    }
}
