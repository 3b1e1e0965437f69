using System.Globalization;
using System.Text;

namespace Kith.Publishing.Paper;

/// <summary>Text inside a style sheet.</summary>
public static class CssText
{
    /// <summary>A string of CSS: what could end it is written by number (CSS Syntax 3, 4.3.7).</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            if (c is '"' or '\\' or '<' || char.IsControl(c))
                quoted.Append(CultureInfo.InvariantCulture, $"\\{(int)c:x} ");
            else
                quoted.Append(c);
        return quoted.Append('"').ToString();
    }
}
