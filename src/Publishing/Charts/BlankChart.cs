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
        var (title, about) = KeysOf(kind);
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
        return pen.Svg.Done(id, height, word(title), word(about), Width, "blank-chart");
    }

    /// <summary>The keys of a chart's title and of what it shows.</summary>
    public static (string Title, string About) KeysOf(ChartKind kind) =>
        kind switch
        {
            ChartKind.OverTime => ("time-blank", "time-about"),
            ChartKind.People => ("people-blank", "people-about"),
            ChartKind.Goals => ("goals-blank", "goals-about"),
            ChartKind.Staircase => ("stairs-blank", "stairs-about"),
            ChartKind.Timeline => ("line-blank", "line-about"),
            ChartKind.Control => ("control-blank", "control-about"),
            ChartKind.Pod => ("pod-blank", "pod-about"),
            _ => ("road-blank", "road-about"),
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
