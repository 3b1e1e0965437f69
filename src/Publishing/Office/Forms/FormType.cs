using System.Text.RegularExpressions;

namespace Kith.Publishing.Office.Forms;

/// <summary>The type of a row, read as people write it.</summary>
/// <param name="Word">In its usual spelling, such as <c>select_one</c>.</param>
/// <param name="List">The list of options it names, if it names one.</param>
/// <param name="OrOther">Asks for "something else" as well.</param>
internal sealed partial record FormType(string Word, string? List, bool OrOther)
{
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["string"] = "text",
        ["int"] = "integer",
        ["trigger"] = "acknowledge",
        ["select_all_that_apply"] = "select_multiple",
    };

    public static FormType Read(string text)
    {
        var match = WithList().Match(text);
        var word = (match.Success ? match.Groups["word"].Value : text.Trim())
            .Replace(' ', '_')
            .ToLowerInvariant();
        return new FormType(
            Spellings.GetValueOrDefault(word, word),
            match.Success ? match.Groups["list"].Value : null,
            match.Groups["other"].Success
        );
    }

    [GeneratedRegex(
        @"^\s*(?<word>(?:select[_ ](?:one|multiple|all[_ ]that[_ ]apply)(?:_from_file|_external)?|rank))(?:[_ ]from)?\s+(?<list>\S+)(?<other>\s+or[_ ](?:specify[_ ])?other)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex WithList();
}
