using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Web.Tests;

/// <summary>A small pack that holds every kind of block once. Its worksheet is in <see cref="SampleSheet"/>.</summary>
internal static class Samples
{
    public static Library Library { get; } =
        new(
            new PackInfo("small", "Small", "1", "CC BY 4.0", "With thanks.", ["en"]),
            "en",
            [Consent, Danger],
            [
                new Essential(
                    "danger",
                    "If somebody is in danger",
                    "<p>Go to people.</p>",
                    "Go to people."
                ),
            ],
            [SampleSheet.Everything],
            [
                new Word("consent", "consent", "A free yes.", ["harm"]),
                new Word("harm", "harm", "What hurts.", []),
            ],
            [
                new Step(
                    1,
                    "What is going on?",
                    null,
                    [new StepChoice("Someone hurt me", new Turn(2, null))],
                    null
                ),
                new Step(
                    2,
                    "Are you safe?",
                    "Guess if you must.",
                    [
                        new StepChoice("Yes", new Turn(null, "harmed")),
                        new StepChoice("No", new Turn(null, "now")),
                    ],
                    new Turn(null, "now")
                ),
            ],
            [
                new ReadingPath(
                    "now",
                    "p1",
                    "Danger",
                    null,
                    Urgency.Now,
                    "First things.",
                    ["danger"],
                    ["everything"],
                    ["line"]
                ),
                new ReadingPath(
                    "harmed",
                    "p2",
                    "Harmed",
                    Lens.Survivor,
                    Urgency.Soon,
                    "Slowly.",
                    ["danger", "consent"],
                    [],
                    ["line"]
                ),
            ],
            [
                new Resource(
                    "line",
                    "A line",
                    "Listens.",
                    "",
                    "",
                    ["en"],
                    "People.",
                    "No police.",
                    "",
                    ""
                ),
            ],
            new Model(
                [],
                [],
                [new ToolSet("A", "Getting clear", "What is going on?", "consent", Cells())]
            ),
            [],
            [
                new Packet(
                    "first-hour",
                    "The first hour",
                    "For today.",
                    Lens.Survivor,
                    ["everything"],
                    ["danger"]
                ),
            ]
        );

    public static GuidePage Consent =>
        Page("consent", "s2") with
        {
            Blocks =
            [
                new HeadingBlock(2, "what", "What it is"),
                new ProseBlock("<p>A <a href=\"#word-consent\">yes</a>.</p>", "A yes."),
                new LensBlock(Lens.Survivor, "<p>To the survivor.</p>", "To the survivor."),
                new LensBlock(Lens.Ally, "<p>To the ally.</p>", "To the ally."),
                new HeadingBlock(2, "more", "More"),
                new DeepBlock("deep", "<p>Deep.</p>", "Deep."),
                new QuestionsBlock("<ul><li>Who?</li></ul>", "Who?"),
            ],
            Words = ["consent"],
            Worksheets = ["everything"],
            Sources = [new Source("Somebody", "A book", "2012")],
        };

    private static GuidePage Danger =>
        Page("danger", "s1") with
        {
            Care = Care.Strong,
            Next = ["consent"],
        };

    private static GuidePage Page(string id, string code) =>
        new(
            id,
            code,
            "About " + id,
            ["One.", "Two.", "Three."],
            "basics",
            null,
            [Phase.Start],
            [Lens.Survivor],
            4,
            Care.None,
            ["danger"],
            [],
            ["danger"],
            [],
            new DateOnly(2026, 11, 22),
            [new ProseBlock("<p>Text.</p>", "Text.")],
            []
        );

    private static Dictionary<Phase, string> Cells() =>
        Enum.GetValues<Phase>().ToDictionary(phase => phase, phase => $"What about {phase}?");
}
