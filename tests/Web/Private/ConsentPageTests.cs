using System.Net;

namespace Kith.Web.Tests.Private;

/// <summary>What waits for whose yes, through its pages.</summary>
public sealed class ConsentPageTests
{
    private const string Waiting = "◇ Waiting";
    private const string Ready = "● Every yes is there";
    private const string Ahead = "△ Going ahead without a yes";

    [Fact]
    public async Task A_step_waits_on_every_page_until_the_yes_is_there_and_again_when_it_is_taken_back()
    {
        await using var place = await Workplace.Open();
        var step = await AStep.Plan(place);
        Assert.DoesNotContain(
            AStep.What,
            await step.Read(step.Ade, "/yes"),
            StringComparison.Ordinal
        );
        await step.Gate();
        await Everywhere(step, place, Waiting);
        Assert.Contains(
            "Waiting for your answer",
            await step.Read(step.Ade, ""),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Waiting for your answer",
            await step.Read(place.Maya, ""),
            StringComparison.Ordinal
        );

        await step.Say("yes");
        await Everywhere(step, place, Ready);
        Assert.DoesNotContain(
            "Waiting for your answer",
            await step.Read(step.Ade, ""),
            StringComparison.Ordinal
        );

        await step.Say("back");
        await Everywhere(step, place, Waiting);
        Assert.Contains(
            "yes taken back",
            await step.Read(place.Maya, "/yes"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_answers_for_somebody_else()
    {
        await using var place = await Workplace.Open();
        var step = await AStep.Plan(place);
        await step.Gate();
        var question = await step.Question();

        var (status, body, _) = await Post(place, place.Maya, question, ("say", "yes"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Only the person it touches can answer.", body, StringComparison.Ordinal);
        Assert.Null((await place.Page(place.Maya, question)).QuerySelector("button[name=say]"));
        var mine = await place.Page(step.Ade, question);
        Assert.Equal(
            ["yes", "not-now", "no"],
            mine.QuerySelectorAll("button[name=say]").Select(b => b.GetAttribute("value"))
        );
        Assert.All(
            mine.QuerySelectorAll("button[name=say]"),
            b => Assert.Equal("second", b.ClassName)
        );
        await Everywhere(step, place, Waiting);
    }

    [Fact]
    public async Task Going_ahead_needs_a_reason_and_whoever_said_nothing_finds_it_first()
    {
        await using var place = await Workplace.Open();
        var step = await AStep.Plan(place);
        await step.Gate();
        var (status, body, _) = await Post(
            place,
            place.Maya,
            step.Path + "/go",
            ("seen", "0"),
            ("reason", "I typed this")
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("I typed this", body, StringComparison.Ordinal);

        await step.GoAhead();

        await Everywhere(step, place, Ahead);
        var first = (await step.Page(step.Ade, "")).QuerySelector("main h2")!;
        Assert.Equal("Somebody goes ahead without your yes", first.TextContent);
        Assert.Contains(AStep.Reason, await step.Read(step.Ade, ""), StringComparison.Ordinal);
        await step.Say("no");
        await Everywhere(step, place, Waiting);
        Assert.Contains(AStep.Reason, await step.Read(step.Ade, "/yes"), StringComparison.Ordinal);
        Assert.Contains(
            "Maya goes ahead without a yes from Ade",
            await step.Read(place.Maya, "/yes"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_is_not_in_the_room_reads_nothing_of_it()
    {
        await using var place = await Workplace.Open();
        var step = await AStep.Plan(place);
        await step.Gate();
        var (_, nothing, _) = await place.Get(
            place.Rafi,
            Workplace.Address(place.Rafi, "/nowhere")
        );
        foreach (
            var path in new[]
            {
                step.Path,
                await step.Question(),
                $"/c/{place.Circle}/yes",
                $"/c/{place.Circle}/danger",
            }
        )
        {
            var (status, body, _) = await place.Get(
                place.Rafi,
                Workplace.Address(place.Rafi, path)
            );
            Assert.Equal((path, HttpStatusCode.NotFound), (path, status));
            Assert.Equal(nothing, body);
        }
    }

    [Fact]
    public async Task A_question_with_something_missing_is_shown_again_with_what_was_typed()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        var path = $"/c/{place.Circle}/yes";
        var typed = new[]
        {
            ("whom", await AStep.Mark(place, ade)),
            ("what", "Tell your sister"),
            ("purpose", "Help with the children"),
            ("knows", "She alone"),
        };

        var (status, body, _) = await Post(place, place.Maya, path, [.. typed, ("day", "soon")]);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(
            "Please choose a last day, such as 2026-12-24.",
            WebNode.Parse(body).QuerySelector("p.error")!.TextContent
        );
        Assert.All(typed[1..], t => Assert.Contains(t.Item2, body, StringComparison.Ordinal));

        await place.Press(place.Maya, path, [.. typed, ("day", AStep.Text(AStep.Day(7)))]);
        Assert.Contains(
            "Tell your sister",
            (await place.Page(ade, path)).Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_typed_when_the_session_was_over_is_there_after_signing_in()
    {
        await using var place = await Workplace.Open();
        var step = await AStep.Plan(place);
        await step.Gate();
        var page = await place.Page(step.Ade, await step.Question());
        place.Test.Clock.Advance(TimeSpan.FromHours(1));
        await place.Fill(step.Ade, page, ("text", "not on a Friday"), ("say", "no"));

        var again = await step.Ade.At(place.Test.Node);
        using var session = again.Session();
        var kept = (await place.Test.Node.Drafts.Waiting(session))[0].Id;
        var shown = await place.Page(again, "/kept/" + kept);
        Assert.Equal("not on a Friday", shown.QuerySelector("textarea[name=text]")!.TextContent);
        using var room = await place.Rooms.Circle(session, place.Circle);
        Assert.Null(room!.Consents.Board.All[0].Last);
    }

    [Fact]
    public async Task Words_for_the_limited_seat_wait_with_the_step_they_belong_to()
    {
        await using var place = await Workplace.Open();
        var rob = await LimitedPageTests.Make(place);
        var step = await AStep.Plan(place);
        await step.Gate();
        var limited = $"/c/{place.Circle}/limited";
        await place.Press(place.Maya, limited + "/write", ("text", "Come on Tuesday"));
        var item = (await place.Page(place.Maya, limited))
            .QuerySelector("input[name=item]")!
            .GetAttribute("value")!;
        await place.Press(
            step.Ade,
            limited + "/tie",
            ("item", item),
            ("action", $"{step.Sheet} {step.Sheet}")
        );

        var waits = await place.Page(place.Maya, limited);
        Assert.Null(waits.QuerySelector("button[value=release]"));
        Assert.Contains(Waiting, waits.Body!.TextContent, StringComparison.Ordinal);
        (string, string)[] release =
        [
            ("item", item),
            ("as", "team"),
            ("text", "Come on Tuesday"),
            ("go", "release"),
        ];
        var (status, body, _) = await Post(place, place.Maya, limited + "/to", release);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("It has not been released.", body, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Tuesday",
            (await place.Page(rob, "/limited")).Body!.TextContent,
            StringComparison.Ordinal
        );

        await step.Say("yes");
        await place.Press(place.Maya, limited + "/to", release);
        Assert.Contains(
            "Tuesday",
            (await place.Page(rob, "/limited")).Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "They cannot be called back.",
            (await place.Page(step.Ade, await step.Question())).Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    /// <summary>Both read the same on the step's page, the list, the sheet and the plan.</summary>
    private static async Task Everywhere(AStep step, Workplace place, string state)
    {
        foreach (var who in new[] { place.Maya, step.Ade })
        foreach (
            var path in new[]
            {
                "/actions",
                step.Path[$"/c/{place.Circle}".Length..],
                "/plan",
                $"/s/{step.Sheet}",
            }
        )
        {
            var read = await step.Read(who, path);
            Assert.Contains(state, read, StringComparison.Ordinal);
            Assert.Contains(AStep.What, read, StringComparison.Ordinal);
        }
    }

    private static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Post(
        Workplace place,
        Kit.Person person,
        string path,
        params (string, string)[] fields
    ) =>
        place.Post(
            person,
            Workplace.Address(person, path),
            [("_csrf", Workplace.Csrf(person, path)), .. fields]
        );
}
