namespace Kith.Publishing.Charts;

/// <summary>Three rings around the middle, and the signs for those who help, stand between or get in the way.</summary>
internal static class BlankRings
{
    private const double Middle = BlankChart.Width / 2;

    private static readonly (string Word, double Radius)[] Rings =
    [
        ("people-further", 237),
        ("people-nearby", 160),
        ("people-close", 84),
    ];

    public static double Draw(Pen pen)
    {
        foreach (var (word, radius) in Rings)
        {
            pen.Svg.Circle(Middle, Middle, radius, Ink.Edge);
            pen.Over(Middle, Middle - radius + 24, pen.Word(word));
        }
        var y = BlankChart.Width + 24;
        pen.Svg.Circle(16, y, 11, Ink.Edge);
        pen.Key(34, y, pen.Word("people-ally"));
        pen.Svg.Around([(166, y - 14), (180, y), (166, y + 14), (152, y)], Ink.Edge);
        pen.Key(188, y, pen.Word("people-between"));
        pen.Svg.Rect(322, y - 11, 22, 22, Ink.Broken);
        pen.Key(352, y, pen.Word("people-barrier"));
        return y + 20;
    }
}
