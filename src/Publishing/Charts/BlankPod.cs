namespace Kith.Publishing.Charts;

/// <summary>
/// A pod map, after Mia Mingus and the Bay Area Transformative Justice Collective: oneself, people to turn to, people who could become that,
/// and room around them for groups and places.
/// </summary>
internal static class BlankPod
{
    private const double Middle = BlankChart.Width / 2;

    public static double Draw(Pen pen)
    {
        Around(pen, count: 10, away: 199, radius: 39, Ink.Broken);
        Around(pen, count: 6, away: 104, radius: 45, Ink.Bold);
        pen.Svg.Circle(Middle, Middle, 46, Ink.Edge);
        pen.Svg.Text(Middle, Middle + 5, pen.Word("pod-me"), Ink.Label, "middle", strong: true);
        var y = BlankChart.Width + 18;
        pen.Svg.Circle(14, y, 11, Ink.Bold);
        pen.Key(36, y, pen.Word("pod-can"));
        pen.Svg.Circle(14, y + 32, 11, Ink.Broken);
        pen.Key(36, y + 32, pen.Word("pod-could"));
        pen.Words(3, y + 56, BlankChart.Width - 6, pen.Word("pod-groups"), strong: true);
        pen.Rule(3, BlankChart.Width - 3, y + 104);
        pen.Rule(3, BlankChart.Width - 3, y + 130);
        return y + 134;
    }

    private static void Around(Pen pen, int count, double away, double radius, string look)
    {
        for (var i = 0; i < count; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / count);
            pen.Svg.Circle(Middle + (away * sin), Middle - (away * cos), radius, look);
        }
    }
}
