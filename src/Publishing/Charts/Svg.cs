using System.Globalization;
using System.Text;

namespace Kith.Publishing.Charts;

/// <summary>
/// Writes one drawing. Every text that comes in is hostile until it is cleaned and escaped here, so nothing else writes
/// markup. Classes are ours; there is no inline style, which a strict policy would block.
/// </summary>
/// <param name="looks">The attributes of a class, for where no style sheet is: on paper and in a book.</param>
public sealed class Svg(Func<string, string> looks)
{
    /// <summary>The usual width of a drawing on a page, in units.</summary>
    public const double Width = 360;

    /// <summary>The smallest letters of a chart; at full width on a small phone one unit is about one pixel.</summary>
    public const double Size = 14;

    private readonly StringBuilder _body = new();

    public void Rect(
        double x,
        double y,
        double width,
        double height,
        string look,
        double round = 0
    ) =>
        Shape(
            $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" rx=\"{N(round)}\"",
            look
        );

    public void Circle(double x, double y, double radius, string look) =>
        Shape($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"", look);

    public void Line(double x1, double y1, double x2, double y2, string look) =>
        Shape($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"", look);

    public void Through(IEnumerable<(double X, double Y)> points, string look) =>
        Shape($"<polyline points=\"{Points(points)}\"", look);

    public void Around(IEnumerable<(double X, double Y)> points, string look) =>
        Shape($"<polygon points=\"{Points(points)}\"", look);

    /// <summary>Half a disc, the left one.</summary>
    public void HalfDisc(double x, double y, double radius, string look) =>
        Shape(
            $"<path d=\"M{N(x)} {N(y - radius)}A{N(radius)} {N(radius)} 0 0 0 {N(x)} {N(y + radius)}Z\"",
            look
        );

    /// <param name="anchor">start, middle or end.</param>
    public void Text(
        double x,
        double y,
        string text,
        string look,
        string anchor = "start",
        bool strong = false
    )
    {
        var place = $"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\"";
        var weight = strong ? " font-weight=\"700\"" : "";
        Write(place, weight, $" class=\"{look}\" ", looks(look), ">", Escape(text), "</text>\n");
    }

    /// <summary>Begins a part that a pointer rests on to read it in full.</summary>
    public void Open(string full) => Write("<g><title>", Escape(full), "</title>\n");

    /// <summary>Puts another drawing on top of this one.</summary>
    public void Add(Svg other) => _body.Append(other._body);

    public void Close() => Write("</g>\n");

    /// <summary>The whole drawing, with a title and a description that says the finding.</summary>
    /// <param name="id">Tells the drawings of one page apart.</param>
    /// <param name="look">Class of the drawing.</param>
    public string Done(
        string id,
        double height,
        string title,
        string finding,
        double width = Width,
        string look = "chart"
    )
    {
        var box = $"viewBox=\"0 0 {N(width)} {N(height)}\" font-size=\"{N(Size)}\"";
        var names = $"role=\"img\" aria-labelledby=\"{id}-title {id}-desc\"";
        return $"""
            <svg class="{look}" {box} {names} xmlns="http://www.w3.org/2000/svg">
            <title id="{id}-title">{Escape(title)}</title>
            <desc id="{id}-desc">{Escape(finding)}</desc>
            {_body}</svg>
            """;
    }

    private void Shape(string start, string look) =>
        Write(start, $" class=\"{look}\" ", looks(look), "/>\n");

    private void Write(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
            _body.Append(part);
    }

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(p => $"{N(p.X)},{N(p.Y)}"));

    private static string N(double number) =>
        Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        Letters
            .Clean(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);
}
