using System.Text;
using System.Xml;

namespace Kith.Publishing.Office;

/// <summary>Text that may stand in XML.</summary>
internal static class XmlWords
{
    private const char Unknown = '\uFFFD';

    /// <summary>The same text; a character that XML cannot hold shows as one that is not known.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : Unknown);
        return clean.ToString();
    }
}
