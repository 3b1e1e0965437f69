namespace Kith.Publishing.Charts;

/// <summary>Draws what blank charts share: ruled lines, words on several lines, circles to tick.</summary>
internal sealed class Pen(Func<string, string> word)
{
    /// <summary>Half the height of a small letter; it puts words level with the middle of a mark.</summary>
    private const double Level = 5;

    private const double Line = 18;
    private const double Tick = 9;
    private const double Mark = (2 * Tick) + 6;
    private const double NarrowestGap = 8;
    private const double WidestGap = 40;

    public Svg Svg { get; } = new(Ink.Of);

    public string Word(string key) => word(key);

    public void Rule(double from, double to, double y) => Svg.Line(from, y, to, y, Ink.Rule);

    /// <summary>Words from the top of their first line.</summary>
    /// <returns>Where the next line begins.</returns>
    public double Words(
        double x,
        double top,
        double width,
        string text,
        int most = 2,
        bool strong = false
    )
    {
        // Bold letters are about a tenth wider than those the widths were reckoned for.
        foreach (var line in Letters.Wrap(text, strong ? width / 1.1 : width, Svg.Size, most))
        {
            Svg.Text(x, top + 14, line, Ink.Label, strong: strong);
            top += Line;
        }
        return top;
    }

    /// <summary>Words over the middle of something, with white under them so that no line crosses them.</summary>
    public void Over(double x, double y, string text)
    {
        var width = Letters.Width(text, Svg.Size) * 1.1 + 8;
        Svg.Rect(x - (width / 2), y - 13, width, 18, Ink.Ground);
        Svg.Text(x, y, text, Ink.Label, "middle", strong: true);
    }

    /// <summary>A row of circles to tick, each with its word.</summary>
    /// <param name="y">The middle of the circles.</param>
    public void Ticks(double x, double y, double end, IReadOnlyList<string> words)
    {
        var widths = words.Select(w => Mark + Letters.Width(w, Svg.Size)).ToList();
        var gap = Math.Min(WidestGap, (end - x - widths.Sum()) / Math.Max(1, words.Count - 1));
        // Words that do not fit side by side share the room alike, and the long ones are cut.
        var share = gap < NarrowestGap ? (end - x) / words.Count : (double?)null;
        foreach (var (index, text) in words.Index())
        {
            Svg.Circle(x + Tick, y, Tick, Ink.Edge);
            var room = (share - NarrowestGap ?? widths[index] + 1) - Mark;
            Svg.Text(x + Mark, y + Level, Letters.Cut(text, room, Svg.Size), Ink.Label);
            x += share ?? widths[index] + gap;
        }
    }

    /// <summary>What a mark means, beside it.</summary>
    public void Key(double x, double y, string text) => Svg.Text(x, y + Level, text, Ink.Label);
}
