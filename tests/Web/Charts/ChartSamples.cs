using Kith.Interventions.Feeds;
using Kith.Interventions.Goals;
using Kith.Interventions.People;
using Kith.Interventions.Risks;
using Kith.Interventions.Staircase;

namespace Kith.Web.Tests.Charts;

/// <summary>Boards to draw.</summary>
internal static class ChartSamples
{
    public static readonly Wording T = Wording.Read("en");

    public const string Hostile =
        "\"><script>alert('1')</script>&amp;\u0000\u0007\u202E\ud800 name & <b>";

    public static Origin At(string by, int day) =>
        new("s", "e", "q", null, by, new DateOnly(2026, 3, 2).AddDays(day), day);

    public static OverTime Time(params IEnumerable<(string By, int Day, int? Value)> points) =>
        new(
            1,
            5,
            new Dictionary<int, string>
            {
                [1] = "Not at all",
                [2] = "A little",
                [3] = "Half and half",
                [4] = "Mostly",
                [5] = "Safe",
            },
            [.. points.Select(p => new TimePoint(p.Value, At(p.By, p.Day)))]
        );

    public static Person Person(string name, PersonKind? kind, PersonRing? ring) =>
        new(name, [new Placing(kind, ring, null, At("ade", 0))], [], [], [], []);

    public static Wish Wish(
        string? voice,
        string whom,
        string want = "",
        string notWant = "",
        string line = ""
    ) =>
        new(voice, whom, whom, want, notWant, line, line.Length > 0, "", "", At(voice ?? "ade", 0));

    public static StaircaseBoard Stairs(params IEnumerable<(int Step, StairMark Mark)> marks) =>
        new(
            [
                .. StaircaseBoard.Ids.Select(
                    (id, i) =>
                        new StairStep(
                            id,
                            "",
                            [.. marks.Where(m => m.Step == i).Select(m => m.Mark)],
                            [],
                            [],
                            []
                        )
                ),
            ],
            [],
            [],
            []
        );

    public static StairMark Mark(string by, int day, StairStatus status, bool back = false) =>
        new(status, "", "", true, back, At(by, day));
}
