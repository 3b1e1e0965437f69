using System.Globalization;
using System.Text;

namespace Kith.Packs.Finding;

/// <summary>Cuts text into small words without accents and apostrophes.</summary>
internal static class Terms
{
    private const int LongestTerm = 40;

    /// <summary>Any text is fine, also broken Unicode: what is no letter or digit separates.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var term = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                term.Append(rune);
                continue;
            }
            if (
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
                || IsApostrophe(rune)
            )
                continue;
            if (term.Length > 0)
                yield return Fold(term.ToString());
            term.Clear();
        }
        if (term.Length > 0)
            yield return Fold(term.ToString());
    }

    /// <summary>People type "dont" and mean "don't".</summary>
    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or '`';

    private static string Fold(string word)
    {
        var cut = word.Length > LongestTerm ? word[..LongestTerm] : word;
        if (char.IsHighSurrogate(cut[^1]))
            cut = cut[..^1];
        // Most words are plain, and normalising each would be most of the time an index takes.
        if (Ascii.IsValid(cut))
            return cut.ToLowerInvariant();
        var folded = new StringBuilder();
        foreach (var c in cut.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
