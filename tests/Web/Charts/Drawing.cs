using System.Globalization;
using System.Xml.Linq;
using Kith.Publishing.Charts;
using Kith.Web.Charts;

namespace Kith.Web.Tests.Charts;

/// <summary>A chart read back: what it says and where its words lie.</summary>
internal sealed class Drawing(string svg)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public XElement Root { get; } = XElement.Parse(svg);

    public string Finding => Root.Element(Svg + "desc")!.Value;

    public IReadOnlyList<string> Words => [.. Texts.Select(t => t.Value)];

    public IEnumerable<XElement> Texts => Root.Descendants(Svg + "text");

    /// <summary>How many shapes have a class.</summary>
    public int Count(string look) =>
        Root.Descendants().Count(e => (string?)e.Attribute("class") == look);

    /// <summary>Pairs of words that lie on one another, and words that leave the drawing.</summary>
    public IReadOnlyList<string> Collisions()
    {
        var size = Root.Attribute("viewBox")!
            .Value.Split(' ')
            .Select(n => double.Parse(n, CultureInfo.InvariantCulture))
            .ToList();
        var boxes = Texts.Select(Box).ToList();
        var outside = boxes
            .Where(b => b.Left < -1 || b.Right > size[2] + 1 || b.Top < 0 || b.Bottom > size[3] + 1)
            .Select(b => $"{b.Text} leaves the drawing");
        var pairs =
            from a in boxes.Index()
            from b in boxes.Skip(a.Index + 1)
            where
                a.Item.Left < b.Right
                && b.Left < a.Item.Right
                && a.Item.Top < b.Bottom
                && b.Top < a.Item.Bottom
            select $"{a.Item.Text} × {b.Text}";
        return [.. outside, .. pairs];
    }

    private static (string Text, double Left, double Right, double Top, double Bottom) Box(
        XElement text
    )
    {
        double Number(string name) => (double)text.Attribute(name)!;
        var width = Letters.Width(text.Value, 13.5);
        var left =
            Number("x") - ((string?)text.Attribute("text-anchor") == "middle" ? width / 2 : 0);
        return (text.Value, left, left + width, Number("y") - 11, Number("y") + 3);
    }
}
