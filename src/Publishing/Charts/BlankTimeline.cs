namespace Kith.Publishing.Charts;

/// <summary>A line from top to bottom: when on the left, what on the right.</summary>
internal static class BlankTimeline
{
    private const int Points = 9;
    private const double Line = 140;
    private const double Head = 34;

    public static double Draw(Pen pen)
    {
        pen.Words(2, 2, Line - 20, pen.Word("line-when"), strong: true);
        pen.Words(Line + 24, 2, 300, pen.Word("line-what"), strong: true);
        pen.Svg.Line(Line, Head, Line, BlankChart.Height - 2, Ink.Edge);
        var step = (BlankChart.Height - Head - 4) / Points;
        for (var i = 0; i < Points; i++)
        {
            var y = Head + (step * (i + 0.5));
            pen.Svg.Circle(Line, y, 9, Ink.Edge);
            pen.Rule(2, Line - 22, y + 12);
            pen.Rule(Line + 24, BlankChart.Width - 2, y - 12);
            pen.Rule(Line + 24, BlankChart.Width - 2, y + 18);
        }
        return BlankChart.Height;
    }
}
