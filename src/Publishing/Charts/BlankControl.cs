using Kith.Worksheets;

namespace Kith.Publishing.Charts;

/// <summary>Named signs, and for each a circle under two people and under "not clear yet". Nothing adds them up.</summary>
internal static class BlankControl
{
    private const double Side = 212;
    private const double Head = 64;
    private const double Wide = (BlankChart.Width - Side - 2) / 3;

    public static double Draw(Pen pen, Question? follows)
    {
        var signs = BlankChart.Names(
            pen,
            follows,
            "control-afraid",
            "control-no",
            "control-bends",
            "control-smaller",
            "control-decides",
            "control-exposed",
            "control-force",
            "control-story"
        );
        pen.Words(Side + 4, 0, Wide, pen.Word("control-one"), strong: true);
        pen.Words(Side + Wide + 4, 0, Wide, pen.Word("control-other"), strong: true);
        pen.Words(Side + (2 * Wide) + 4, 0, Wide - 6, pen.Word("control-unclear"), strong: true);
        pen.Rule(Side + 4, Side + Wide - 6, Head - 8);
        pen.Rule(Side + Wide + 4, Side + (2 * Wide) - 6, Head - 8);
        var tall = (BlankChart.Height - Head - 2) / signs.Count;
        foreach (var (index, sign) in signs.Index())
            Row(pen, Head + (index * tall), tall, sign);
        pen.Rule(2, BlankChart.Width - 2, BlankChart.Height - 2);
        return BlankChart.Height;
    }

    private static void Row(Pen pen, double top, double tall, string sign)
    {
        pen.Rule(2, BlankChart.Width - 2, top);
        pen.Words(2, top + 4, Side - 10, sign, tall >= 60 ? 3 : 2);
        for (var column = 0; column < 3; column++)
            pen.Svg.Circle(Side + (Wide * (column + 0.5)), top + (tall / 2), 10, Ink.Edge);
    }
}
