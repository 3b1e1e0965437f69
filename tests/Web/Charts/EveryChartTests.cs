using System.Xml.Linq;
using Kith.Interventions.Goals;
using Kith.Interventions.People;
using Kith.Interventions.Staircase;
using Kith.Publishing.Charts;
using Kith.Web.Charts;
using Kith.Worksheets;
using static Kith.Web.Tests.Charts.ChartSamples;

namespace Kith.Web.Tests.Charts;

public class EveryChartTests
{
    public static TheoryData<string> Charts =>
        [.. Drawn(Hostile).Keys.Concat(Drawn("Noor").Keys).Distinct()];

    [Theory]
    [MemberData(nameof(Charts))]
    public void Hostile_words_stay_words(string chart)
    {
        var drawing = new Drawing(Drawn(Hostile)[chart]);

        Assert.DoesNotContain(
            drawing.Root.DescendantsAndSelf(),
            e => e.Name.LocalName is "script" or "b" or "a" or "image" or "foreignObject"
        );
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_has_a_title_a_finding_and_no_inline_style(string chart)
    {
        var drawing = new Drawing(Drawn("Noor")[chart]);
        var root = drawing.Root;

        Assert.Equal("img", (string?)root.Attribute("role"));
        Assert.Equal("x-title x-desc", (string?)root.Attribute("aria-labelledby"));
        Assert.NotEmpty(drawing.Finding);
        Assert.DoesNotContain('{', drawing.Finding);
        Assert.DoesNotContain(
            root.DescendantsAndSelf().Attributes(),
            a =>
                a.Name.LocalName is "style"
                || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void No_letters_are_smaller_than_fourteen_units(string chart)
    {
        var sizes = new Drawing(Drawn("Noor")[chart])
            .Root.DescendantsAndSelf()
            .Attributes("font-size")
            .Select(a => (double)a)
            .ToList();

        Assert.NotEmpty(sizes);
        Assert.All(sizes, s => Assert.True(s >= 14));
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void The_same_board_gives_the_same_drawing(string chart) =>
        Assert.Equal(Drawn("Noor")[chart], Drawn("Noor")[chart]);

    [Theory]
    [MemberData(nameof(Charts))]
    public void No_words_lie_on_one_another_even_when_names_are_long(string chart) =>
        Assert.Empty(
            new Drawing(
                Drawn("Somebody with a name that goes on and on and never seems to end at all")[
                    chart
                ]
            ).Collisions()
        );

    private static Dictionary<string, string> Drawn(string name)
    {
        var time = Time((name, 0, 2), (name, 7, null), ("sol", 7, 4));
        var people = new PeopleBoard([Person(name, PersonKind.Ally, PersonRing.Close)]);
        var goals = new GoalsBoard([Wish(name, "survivor", "Sing", "Talk", "Ask me")]);
        var stairs = Stairs(
            (0, Mark(name, 0, StairStatus.Now)),
            (0, Mark("sol", 1, StairStatus.Done)),
            (1, Mark(name, 9, StairStatus.NotYet, back: true))
        );
        var blank = Enum.GetValues<ChartKind>()
            .ToDictionary(
                k => $"blank {k}",
                k => BlankChart.Draw(k, word => T[$"charts.{word}"], "x")
            );
        return new Dictionary<string, string>(blank)
        {
            ["time"] = RisksOverTime.Draw(time, name, n => n, T, "x"),
            ["people"] = PeopleMap.Draw(people, T, "x"),
            ["goals"] = GoalsMap.Draw(goals, n => n, T, "x"),
            ["stairs"] = StaircaseChart.Draw(stairs, n => n, T, "x"),
        };
    }
}
