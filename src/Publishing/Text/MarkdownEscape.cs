using System.Text;

namespace Kith.Publishing.Text;

/// <summary>Keeps text from turning into Markdown.</summary>
public static class MarkdownEscape
{
    private const string Signs = "\\`*_{}[]<>#|~&";

    /// <summary>One line that shows as it was written. Line breaks become spaces.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings(" ").Trim())
        {
            if (Signs.Contains(c, StringComparison.Ordinal) || Begins(c, line))
                line.Append('\\');
            line.Append(c);
        }
        return line.ToString();
    }

    /// <summary>A sign that would begin a list or a line across the page here.</summary>
    private static bool Begins(char c, StringBuilder before) =>
        c is '-' or '+' or '=' or ':'
            ? before.Length == 0
            : c is '.' or ')' && before.Length > 0 && IsNumber(before);

    private static bool IsNumber(StringBuilder line)
    {
        for (var i = 0; i < line.Length; i++)
            if (!char.IsAsciiDigit(line[i]))
                return false;
        return true;
    }
}
