using Kith.Worksheets;

namespace Kith.Publishing.Charts;

/// <summary>Bands one over the other, and places for days along the foot.</summary>
internal static class BlankBands
{
    private const int Days = 7;
    private const double Side = 132;
    private const double Foot = 60;

    public static double Draw(Pen pen, Question? follows)
    {
        var bands = Bands(pen, follows);
        var bottom = BlankChart.Height - Foot;
        var tall = (bottom - 2) / bands.Count;
        foreach (var (index, name) in bands.Index())
        {
            var y = 2 + (tall * index);
            pen.Svg.Rect(Side, y, BlankChart.Width - Side - 2, tall, Ink.Edge);
            pen.Words(2, y + (tall / 2) - 12, Side - 8, name);
        }
        var step = (BlankChart.Width - Side) / Days;
        for (var x = Side + (step / 2); x < BlankChart.Width; x += step)
        {
            pen.Svg.Line(x, 2, x, bottom, Ink.Dots);
            pen.Rule(x - (step / 2) + 4, x + (step / 2) - 4, bottom + 34);
        }
        pen.Words(2, bottom + 20, Side - 8, pen.Word("day"), strong: true);
        return BlankChart.Height;
    }

    /// <summary>The highest first.</summary>
    private static List<string> Bands(Pen pen, Question? follows)
    {
        if (follows is not ScaleQuestion scale)
            return [pen.Word("time-most"), "4", "3", "2", pen.Word("time-least")];
        var bands = new List<string>();
        for (var value = scale.Max; value >= scale.Min; value--)
            bands.Add(
                scale.Points.TryGetValue(value, out var word) ? $"{value} {word}" : $"{value}"
            );
        return bands;
    }
}
