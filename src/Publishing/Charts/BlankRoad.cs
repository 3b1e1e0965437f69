using Kith.Worksheets;

namespace Kith.Publishing.Charts;

/// <summary>A winding road that begins at the bottom, with stops to name and tick.</summary>
internal static class BlankRoad
{
    private const int Unnamed = 7;
    private const double Middle = 74;
    private const double Sway = 34;
    private const double Half = 20;
    private const double Right = 150;

    public static double Draw(Pen pen, Question? follows)
    {
        var named = BlankChart.Names(pen, follows);
        var count = named.Count > 0 ? named.Count : Unnamed;
        var step = (BlankChart.Height - 4) / count;
        pen.Svg.Through(Side(step, -Half), Ink.Rule);
        pen.Svg.Through(Side(step, Half), Ink.Rule);
        for (var i = 0; i < count; i++)
            Stop(
                pen,
                i,
                named.ElementAtOrDefault(i),
                BlankChart.Height - 2 - (step * (i + 0.5)),
                step
            );
        return BlankChart.Height;
    }

    private static void Stop(Pen pen, int index, string? name, double y, double step)
    {
        var x = At(y, step);
        pen.Svg.Circle(x, y, 14, Ink.Edge);
        pen.Svg.Text(x, y + 5, $"{index + 1}", Ink.Label, "middle", strong: true);
        if (name is not null)
            pen.Words(
                Right,
                y - (step / 2) + 6,
                BlankChart.Width - Right - 4,
                name,
                1,
                strong: true
            );
        else
            pen.Rule(Right, BlankChart.Width - 4, y - 8);
        pen.Ticks(
            Right,
            y + (step / 2) - 22,
            BlankChart.Width - 2,
            [pen.Word("road-done"), pen.Word("road-next"), pen.Word("road-waiting")]
        );
    }

    /// <summary>One side of the road, in short pieces.</summary>
    private static IEnumerable<(double X, double Y)> Side(double step, double away)
    {
        for (var y = 2.0; y <= BlankChart.Height - 2; y += 6)
            yield return (At(y, step) + away, y);
    }

    private static double At(double y, double step) =>
        Middle + (Sway * Math.Sin(Math.PI * y / step / 2));
}
