using Kith.Interventions;
using Kith.Interventions.Accountability;
using Kith.Interventions.Actions;
using Kith.Interventions.Consents;
using Kith.Interventions.Deciding;
using Kith.Interventions.Limited;
using Kith.Interventions.Retaliation;
using Kith.Interventions.Ties;
using Kith.Kit;

namespace Kith.Web.Tests.Private;

/// <summary>Words that stand in a room beside its sheets are found, and the link leads to a page that shows them.</summary>
public sealed class FindBesideTests
{
    [Fact]
    public async Task Every_link_leads_to_a_page_that_shows_the_words()
    {
        await using var place = await Workplace.Open();
        var step = await AStep.Plan(place);
        var me = await AStep.Mark(place, step.Ade);
        var said = Everything(new ActionPlace(step.Sheet, step.Sheet), me);
        Assert.True(await Write(place, said));

        foreach (var number in Enumerable.Range(1, Words))
        {
            var word = Word(number);
            var link = (await Find(place, word)).QuerySelector("main ul.cards a");
            Assert.True(link is not null, $"{word} was not found.");
            using var session = place.Maya.Session();
            var path = session.OpenPath(link.GetAttribute("href")!["/p/".Length..])!;
            var page = await place.Page(place.Maya, path);
            Assert.True(
                page.QuerySelector("main")!.TextContent.Contains(word, StringComparison.Ordinal),
                $"{path} does not show {word}."
            );
        }
    }

    [Fact]
    public async Task What_was_dropped_or_held_back_is_not_found()
    {
        await using var place = await Workplace.Open();
        Assert.True(
            await Write(
                place,
                [
                    new MatterRaised("m", Word(1), "", Ways.Vote, ""),
                    new MatterSaid("m", "for", Word(1)),
                    new LimitedDrafted("d", Word(1)),
                ]
            )
        );
        Assert.Equal(3, (await Find(place, Word(1))).QuerySelectorAll("main ul.cards a").Length);

        await Write(place, [new MatterDropped("m"), new LimitedDraftHeld("d")]);

        Assert.Empty((await Find(place, Word(1))).QuerySelectorAll("main ul.cards a"));
    }

    private const int Words = 25;

    private static string Word(int number) => $"zephyr{number:00}x";

    /// <summary>Everything that can be said, each with a word of its own.</summary>
    private static IReadOnlyList<CircleEvent> Everything(ActionPlace step, string whom)
    {
        var number = 0;
        string Next() => Word(++number);
        return
        [
            new FitSaid("harm", Next()),
            new ProcessOpened([new End("e", Next())], [Next()]),
            new EndsAdded([new End("f", Next())]),
            new RefusalHeard(Next()),
            new RefusalOver(Next()),
            new ProcessPaused(Next(), ""),
            new ProcessWentOn([], Next()),
            new ProcessClosed([new EndMark("e", EndState.Met, Next())], Next(), Next()),
            new ProcessReopened(Next()),
            new BacklashAnswered(
                new("s", "s", "r"),
                "A letter",
                "",
                Next(),
                Next(),
                Next(),
                Next()
            ),
            new ConsentAsked("c", whom, Next(), Next(), Next(), AStep.Day(3), null),
            new ActionOverridden(step, AStep.What, Next(), [whom], []),
            new MatterRaised("m", Next(), "", Ways.Vote, ""),
            new MatterSaid("m", "for", Next()),
            new MatterDecided("m", Next()),
            new TiesStated(Next()),
            new LimitedReleased("d", "facilitator", Next()),
        ];
    }

    private static async Task<bool> Write(Workplace place, IReadOnlyList<CircleEvent> events)
    {
        using var session = place.Maya.Session();
        using var room = await place.Rooms.Circle(session, place.Circle);
        return await room!.Add(events);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Find(Workplace place, string word)
    {
        var path = $"/c/{place.Circle}/find";
        var (_, body, _) = await place.Post(
            place.Maya,
            Workplace.Address(place.Maya, path),
            ("_csrf", Workplace.Csrf(place.Maya, path)),
            ("words", word)
        );
        return WebNode.Parse(body);
    }
}
