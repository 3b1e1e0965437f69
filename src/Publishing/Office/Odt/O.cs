using System.Globalization;
using System.Xml.Linq;

namespace Kith.Publishing.Office.Odt;

/// <summary>The names of OpenDocument, written with the prefixes of its specification, such as <c>text:p</c>.</summary>
internal static class O
{
    private const string Base = "urn:oasis:names:tc:opendocument:xmlns:";

    private static readonly Dictionary<string, XNamespace> Spaces = new(StringComparer.Ordinal)
    {
        ["office"] = Base + "office:1.0",
        ["style"] = Base + "style:1.0",
        ["text"] = Base + "text:1.0",
        ["table"] = Base + "table:1.0",
        ["fo"] = Base + "xsl-fo-compatible:1.0",
        ["meta"] = Base + "meta:1.0",
        ["manifest"] = Base + "manifest:1.0",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
    };

    public static XElement E(string name, params object?[] content) => new(Name(name), content);

    public static XAttribute A(string name, object value) => new(Name(name), value);

    /// <summary>A whole part of the file.</summary>
    public static XElement Root(string name, params object?[] content) =>
        E(
            name,
            Spaces.Select(s => new XAttribute(XNamespace.Xmlns + s.Key, s.Value.NamespaceName)),
            A("office:version", "1.3"),
            content
        );

    public static string Millimetres(double length) =>
        string.Create(CultureInfo.InvariantCulture, $"{length:0.##}mm");

    private static XName Name(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return Spaces[name[..colon]] + name[(colon + 1)..];
    }
}
