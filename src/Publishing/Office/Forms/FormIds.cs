using System.Globalization;
using System.Text;
using Kith.Packs;

namespace Kith.Publishing.Office.Forms;

/// <summary>Turns names from a form into ids that a worksheet may have.</summary>
internal static class FormIds
{
    private const int Longest = 50;

    /// <summary>The name itself if it will do. Otherwise lower-case words joined by <c>_</c>, begun with a word if it begins with none.</summary>
    public static string Clean(string name, string begin)
    {
        if (WorksheetIds.IsQuestion(name))
            return name;
        var id = new StringBuilder();
        foreach (var c in XmlWords.Of(name).Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                id.Append(c);
            else if (
                id.Length > 0
                && id[^1] != '_'
                && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark
            )
                id.Append('_');
        var text = id.ToString(0, Math.Min(id.Length, Longest)).Trim('_');
        return text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? text
            : text.Length > 0 ? $"{begin}_{text}"
            : begin;
    }

    /// <summary>The id, with a number if it is taken.</summary>
    public static string Free(string id, Func<string, bool> taken)
    {
        var free = id;
        for (var n = 2; taken(free); n++)
            free = $"{id}_{n}";
        return free;
    }
}
