using Kith.Interventions.Staircase;
using Kith.Web.Charts;
using static Kith.Web.Tests.Charts.ChartSamples;

namespace Kith.Web.Tests.Charts;

public class StaircaseChartTests
{
    [Fact]
    public void The_finding_says_where_each_step_stands_and_which_went_back()
    {
        var finding = Draw((0, Mark("ade", 7, StairStatus.Now, back: true))).Finding;

        Assert.StartsWith(
            "Step 1, Stop the violence: Now. Step 2,",
            finding,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Step 6, Be a good part of the community: Nobody has said yet.",
            finding,
            StringComparison.Ordinal
        );
        Assert.EndsWith("Step 1 went back on 9 March 2026.", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_who_see_a_step_differently_are_both_named() =>
        Assert.Contains(
            "ade: Done; sol: Now",
            Draw((0, Mark("ade", 0, StairStatus.Done)), (0, Mark("sol", 1, StairStatus.Now))).Words
        );

    [Fact]
    public void The_first_step_is_at_the_bottom_and_the_widest()
    {
        var steps = Draw().Root.Descendants().Where(e => e.Name.LocalName == "rect").ToList();

        Assert.Equal(6, steps.Count);
        Assert.True((double)steps[0].Attribute("y")! < (double)steps[5].Attribute("y")!);
        Assert.True((double)steps[0].Attribute("width")! < (double)steps[5].Attribute("width")!);
    }

    [Fact]
    public void The_table_says_every_time_a_step_went_back()
    {
        var board = Stairs(
            (0, Mark("ade", 0, StairStatus.NotYet, back: true) with { Latest = false }),
            (0, Mark("ade", 7, StairStatus.Now, back: true))
        );

        Assert.Equal(
            ["1. Stop the violence", "Now. Went back on 2 March 2026. Went back on 9 March 2026"],
            StaircaseChart.Rows(board, n => n, T).Rows[0]
        );
    }

    private static Drawing Draw(params (int, StairMark)[] marks) =>
        new(StaircaseChart.Draw(Stairs(marks), n => n, T));
}
