using Kith.Worksheets;

namespace Kith.Publishing.Charts;

/// <summary>Steps that climb from the bottom, each with a line to write on and its statuses to tick.</summary>
internal static class BlankStairs
{
    public static double Draw(Pen pen, Question? follows)
    {
        var steps = BlankChart.Names(
            pen,
            follows,
            "stairs-stop",
            "stairs-recognise",
            "stairs-consequences",
            "stairs-repair",
            "stairs-change",
            "stairs-healthy"
        );
        IReadOnlyList<string> statuses = follows is StepsQuestion { Statuses: { Count: > 0 } own }
            ? [.. own.Select(s => s.Label)]
            : [pen.Word("stairs-not-yet"), pen.Word("stairs-now"), pen.Word("stairs-done")];
        var (tall, indent) = ((BlankChart.Height - 4) / steps.Count, 150.0 / steps.Count);
        foreach (var (index, step) in steps.Index())
            Step(pen, index, step, statuses, indent, tall, steps.Count);
        return BlankChart.Height;
    }

    private static void Step(
        Pen pen,
        int index,
        string name,
        IReadOnlyList<string> statuses,
        double indent,
        double tall,
        int count
    )
    {
        var (x, end) = (2 + (indent * index), BlankChart.Width - 2);
        var top = 2 + (tall * (count - 1 - index));
        pen.Svg.Rect(x, top, end - x, tall, Ink.Edge);
        pen.Words(x + 10, top + 8, end - x - 20, $"{index + 1}. {name}", strong: true);
        pen.Ticks(x + 10, top + tall - 18, end - 6, statuses);
        pen.Rule(x + 10, end - 10, top + tall - 38);
    }
}
