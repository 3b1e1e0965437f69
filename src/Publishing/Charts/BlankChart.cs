using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Charts;

/// <summary>Charts with nothing in them, to print and draw on. Words come from whoever prints.</summary>
public static class BlankChart
{
    internal const double Width = 480;
    internal const double Height = 650;

    /// <param name="word">The word for a key, such as <c>people-close</c>.</param>
    /// <param name="id">Tells the drawings of one page apart.</param>
    /// <param name="follows">The question whose steps, rows or points the chart shows; null: those everybody can use.</param>
    /// <returns>An SVG that needs no style sheet.</returns>
    public static string Draw(
        ChartKind kind,
        Func<string, string> word,
        string id,
        Question? follows = null
    )
    {
        var pen = new Pen(word);
        var name = NameOf(kind);
        var height = kind switch
        {
            ChartKind.OverTime => BlankBands.Draw(pen, follows),
            ChartKind.People => BlankRings.Draw(pen),
            ChartKind.Goals => BlankGoals.Draw(pen),
            ChartKind.Staircase => BlankStairs.Draw(pen, follows),
            ChartKind.Timeline => BlankTimeline.Draw(pen),
            ChartKind.Control => BlankControl.Draw(pen, follows),
            ChartKind.Pod => BlankPod.Draw(pen),
            _ => BlankRoad.Draw(pen, follows),
        };
        var (title, about) = (word($"{name}-blank"), word($"{name}-about"));
        return pen.Svg.Done(id, height, title, about, Width, "blank-chart");
    }

    /// <summary>The first part of the keys of a chart's words.</summary>
    public static string NameOf(ChartKind kind) =>
        kind switch
        {
            ChartKind.OverTime => "time",
            ChartKind.People => "people",
            ChartKind.Goals => "goals",
            ChartKind.Staircase => "stairs",
            ChartKind.Timeline => "line",
            ChartKind.Control => "control",
            ChartKind.Pod => "pod",
            _ => "road",
        };

    /// <summary>The names that a question gives to its steps or rows, or those of the fall-back keys.</summary>
    internal static IReadOnlyList<string> Names(
        Pen pen,
        Question? follows,
        params ReadOnlySpan<string> keys
    )
    {
        var options = follows switch
        {
            StepsQuestion steps => steps.Steps,
            GridQuestion grid => grid.Rows,
            _ => [],
        };
        if (options.Count > 0)
            return [.. options.Select(o => InlineText.Plain(o.Label))];
        var names = new List<string>();
        foreach (var key in keys)
            names.Add(pen.Word(key));
        return names;
    }
}
