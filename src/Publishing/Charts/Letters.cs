using System.Globalization;
using System.Text;

namespace Kith.Publishing.Charts;

/// <summary>
/// How wide words are, in units of a chart, and how to make them fit. Widths are estimates on the safe side: the server has
/// no font to measure with.
/// </summary>
public static class Letters
{
    private const string Narrow = "fijlrtI.,:;'|!()[]/ ‘’·";
    private const string Wide = "mwMW@%—…";

    public static double Width(string text, double size) => text.EnumerateRunes().Sum(Share) * size;

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Cut(string text, double width, double size)
    {
        text = Clean(text);
        if (Width(text, size) <= width)
            return text;
        var kept = new StringBuilder();
        var room = width - Width("…", size);
        foreach (var letter in Elements(text))
        {
            room -= Width(letter, size);
            if (room < 0)
                break;
            kept.Append(letter);
        }
        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>The text on several lines; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, int most)
    {
        var lines = new List<string>();
        var words = Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; )
        {
            if (lines.Count == most - 1)
                return [.. lines, Cut(string.Join(' ', words[i..]), width, size)];
            var line = words[i++];
            while (i < words.Length && Width($"{line} {words[i]}", size) <= width)
                line += $" {words[i++]}";
            lines.Add(Cut(line, width, size));
        }
        return lines;
    }

    /// <summary>
    /// One line without anything that breaks XML or turns the reading order of its neighbours: control characters, lone
    /// surrogates, non-characters, direction marks.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else if (
                Rune.GetUnicodeCategory(rune)
                    is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned)
                && !IsDirection(rune.Value)
            )
                clean.Append(rune);
        return clean.ToString().Trim();
    }

    private static bool IsDirection(int value) =>
        value
            is 0x061C
                or 0x200E
                or 0x200F
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069);

    private static double Share(Rune rune) =>
        rune.Value >= 0x2E80 ? 1.05
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0
        : rune.Value > 0x024F ? 0.68
        : Narrow.Contains((char)rune.Value, StringComparison.Ordinal) ? 0.36
        : Wide.Contains((char)rune.Value, StringComparison.Ordinal) ? 0.92
        : Rune.IsUpper(rune) ? 0.7
        : 0.58;

    private static IEnumerable<string> Elements(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            yield return text.Substring(i, length);
            i += length;
        }
    }
}
