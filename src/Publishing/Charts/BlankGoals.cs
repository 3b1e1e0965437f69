namespace Kith.Publishing.Charts;

/// <summary>Goals down the side, people across the top, and four signs to draw where they meet.</summary>
internal static class BlankGoals
{
    private const int People = 4;
    private const int Goals = 6;
    private const double Side = 200;
    private const double Head = 64;
    private const double Tall = 74;
    private const double Wide = (BlankChart.Width - Side - 2) / People;

    public static double Draw(Pen pen)
    {
        var svg = pen.Svg;
        var bottom = Head + (Goals * Tall);
        pen.Words(2, 8, Side - 8, pen.Word("goals-goal"), strong: true);
        for (var i = 0; i < People; i++)
        {
            var x = Side + (i * Wide);
            if (i == 0)
                pen.Words(x + 6, 8, Wide * People, pen.Word("goals-who"), strong: true);
            pen.Rule(x + 6, x + Wide - 6, Head - 10);
            svg.Line(x, Head, x, bottom, Ink.Rule);
        }
        svg.Line(BlankChart.Width - 2, Head, BlankChart.Width - 2, bottom, Ink.Rule);
        for (var i = 0; i <= Goals; i++)
        {
            var y = Head + (i * Tall);
            pen.Rule(2, BlankChart.Width - 2, y);
            if (i < Goals)
                pen.Rule(8, Side - 8, y + (Tall / 2));
        }
        return Key(pen, bottom + 26);
    }

    private static double Key(Pen pen, double y)
    {
        var svg = pen.Svg;
        svg.Circle(14, y, 11, Ink.Full);
        pen.Key(34, y, pen.Word("goals-want"));
        svg.Circle(254, y, 11, Ink.Edge);
        svg.HalfDisc(254, y, 11, Ink.Full);
        pen.Key(274, y, pen.Word("goals-live-with"));
        svg.Circle(14, y + 34, 11, Ink.Edge);
        svg.Line(7, y + 41, 21, y + 27, Ink.Rule);
        pen.Key(34, y + 34, pen.Word("goals-not-ok"));
        svg.Rect(243, y + 23, 22, 22, Ink.Edge);
        svg.Rect(243, y + 36, 22, 9, Ink.Full);
        pen.Key(274, y + 34, pen.Word("goals-bottom-line"));
        return y + 50;
    }
}
