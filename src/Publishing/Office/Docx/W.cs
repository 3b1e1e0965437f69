using System.Xml.Linq;

namespace Kith.Publishing.Office.Docx;

/// <summary>The names of WordprocessingML.</summary>
internal static class W
{
    public static readonly XNamespace Space =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Twentieths of a point in a millimetre, the measure of this format.</summary>
    private const double TwipsAMillimetre = 1440 / 25.4;

    public static XElement E(string name, params object?[] content) => new(Space + name, content);

    public static XAttribute A(string name, object value) => new(Space + name, value);

    /// <summary>An element that only says a value.</summary>
    public static XElement Val(string name, object value) => E(name, A("val", value));

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * TwipsAMillimetre);
}
