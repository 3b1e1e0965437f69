using Kith.Kit;
using Kith.Worksheets;

namespace Kith.Web.Tests.Private;

/// <summary>Signs of danger, through the pages of a room.</summary>
public sealed class DangerPageTests
{
    private const string Stands = "Somebody may be in danger";

    [Fact]
    public async Task Ticked_signs_stand_on_top_with_what_to_do_until_whoever_ticked_them_looks_again()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        await Plan(place);
        Assert.DoesNotContain(Stands, await Read(place, ade, ""), StringComparison.Ordinal);
        await Look(place, place.Maya, new ChoiceAnswer(["neck"]));

        var first = await place.Page(ade, $"/c/{place.Circle}");
        Assert.Equal(Stands, first.QuerySelector("main h2")!.TextContent);
        var top = string.Concat(first.QuerySelectorAll("main .danger").Select(s => s.TextContent));
        Assert.Contains("The neighbour upstairs", top, StringComparison.Ordinal);
        Assert.Contains("Out by the back door", top, StringComparison.Ordinal);
        Assert.DoesNotContain("neck", await Read(place, ade, "/plan"), StringComparison.Ordinal);

        await Look(place, ade, null);
        Assert.Contains(Stands, await Read(place, ade, ""), StringComparison.Ordinal);
        await Look(place, place.Maya, null);
        Assert.DoesNotContain(Stands, await Read(place, ade, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_ticked_in_a_notebook_shows_in_no_room()
    {
        await using var place = await Workplace.Open();
        var ade = await place.BringInAde();
        await place.Press(place.Maya, "/c/notebook/paper");
        await Look(place, place.Maya, new ChoiceAnswer(["neck"]), "/c/notebook");

        var own = await place.Page(place.Maya, "/c/notebook");
        Assert.Equal(Stands, own.QuerySelector("main h2")!.TextContent);
        foreach (var who in new[] { place.Maya, ade })
            Assert.DoesNotContain(Stands, await Read(place, who, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signs_are_one_step_from_every_page_of_a_room()
    {
        await using var place = await Workplace.Open();
        var danger = $"/c/{place.Circle}/danger";
        var pages = 0;
        foreach (var (method, path) in place.Paths())
        {
            if (method != "GET")
                continue;
            var (_, body, answer) = await place.Get(
                place.Maya,
                Workplace.Address(place.Maya, path)
            );
            if (!answer.IsSuccessStatusCode || WebNode.Parse(body) is not { } page)
                continue;
            // Who is asked for the passphrase is in no room, and neither is a file.
            if (page.QuerySelector(".who-sees") is null)
                continue;
            using var session = place.Maya.Session();
            var links = page.QuerySelectorAll("nav a[href^='/p/']")
                .Select(a => session.OpenPath(a.GetAttribute("href")!["/p/".Length..]));
            Assert.True(links.Contains(danger), path);
            pages++;
        }
        Assert.True(pages > 25, $"Only {pages} pages.");
    }

    [Fact]
    public async Task A_look_at_safety_is_offered_before_a_step_and_after_something_was_done_to_us()
    {
        await using var place = await Workplace.Open();
        var step = await AStep.Plan(place);
        foreach (
            var path in new[]
            {
                $"/s/{step.Sheet}",
                "/actions",
                $"/actions/{step.Sheet}/{step.Sheet}",
            }
        )
            Assert.Contains(
                "Look at safety first.",
                await Read(place, step.Ade, path),
                StringComparison.Ordinal
            );
        var log = place.Library.WorksheetByCode("R2")!;
        var sheet = await place.Begin(place.Maya, log);
        foreach (var path in new[] { $"/s/{sheet}", "/boards/backlash" })
            Assert.Contains(
                "before you answer it",
                await Read(place, place.Maya, path),
                StringComparison.Ordinal
            );
        Assert.DoesNotContain(
            "Look at safety first.",
            await Read(place, place.Maya, $"/s/{place.Sheet}"),
            StringComparison.Ordinal
        );
    }

    private static async Task Plan(Workplace place)
    {
        var plan = place.Library.WorksheetByCode("B3")!;
        var sheet = await place.Begin(place.Maya, plan);
        var (what, feed) = plan
            .Questions.Select(q => (q, q.Feeds))
            .First(q => q.Feeds is { Board: "safety", Field: "do" });
        await place.Answer(
            place.Maya,
            $"/c/{place.Circle}/s/{sheet}/e/{sheet}/whole",
            plan,
            new Dictionary<string, Answer> { [what.Id] = Words(what, "Out by the back door") }
        );
        Assert.Equal("do", feed!.Field);
    }

    private static Answer Words(Question question, string text) =>
        question is ListQuestion ? new ListAnswer([text]) : new TextAnswer(text);

    private static async Task Look(
        Workplace place,
        Person who,
        ChoiceAnswer? seen,
        string? room = null
    )
    {
        room ??= $"/c/{place.Circle}";
        var signs = place.Library.WorksheetByCode("B0")!;
        var sheet = await place.Begin(who, signs, room);
        var answers = new Dictionary<string, Answer> { ["now"] = new ChoiceAnswer(["no"]) };
        if (seen is not null)
        {
            answers["seen"] = seen;
            answers["who"] = new TextAnswer("The neighbour upstairs");
        }
        await place.Answer(who, $"{room}/s/{sheet}/e/{sheet}/whole", signs, answers);
    }

    private static async Task<string> Read(Workplace place, Person who, string path) =>
        (await place.Page(who, $"/c/{place.Circle}{path}")).QuerySelector("main")!.TextContent;
}
