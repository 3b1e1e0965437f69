using Kith.Packs.Parts;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>Text shows as it was meant: no stray markup in plain texts, only **strong** in a worksheet, no braces and no bare addresses.</summary>
internal static class PlainText
{
    private static readonly string[] Markup = ["**", "](", "<", "`"];
    private static readonly string[] Addresses =
    [
        "http:",
        "https:",
        "www.",
        "mailto:",
        "javascript:",
        "data:",
    ];

    public static void Check(Draft draft, DraftTexts texts, Problems problems)
    {
        foreach (var passage in texts.OutsideResources.Concat(texts.Resources))
            CheckStray(passage, problems);
        foreach (var passage in texts.Worksheets.SelectMany(t => t))
            InlineText.Check(passage.Text, passage.At, problems);
        var fronts = draft.Pages.SelectMany(PackTexts.FrontOf);
        foreach (var passage in fronts.Concat(texts.Lists).Concat(texts.Resources))
            CheckMarkup(passage, problems);
    }

    private static void CheckMarkup(Passage passage, Problems problems)
    {
        foreach (var mark in Markup)
            if (passage.Text.Contains(mark, StringComparison.Ordinal))
                problems.Add(passage.At, $"This text is plain; \"{mark}\" would show as it is.");
    }

    private static void CheckStray(Passage passage, Problems problems)
    {
        if (passage.Text.AsSpan().ContainsAny('{', '}'))
            problems.Add(passage.At, "Braces hold the id of a heading and nothing else.");
        if (Addresses.Any(a => passage.Text.Contains(a, StringComparison.OrdinalIgnoreCase)))
            problems.Add(passage.At, "Links to the outside stand only in resources.yaml.");
        if (passage.Text.Contains("[^", StringComparison.Ordinal))
            problems.Add(passage.At, "Footnotes are not used in packs.");
        if (passage.Text.Contains("](", StringComparison.Ordinal))
            problems.Add(passage.At, "This looks like a link and is not a link.");
        if (passage.Text.Any(char.IsControl))
            problems.Add(passage.At, "This text holds a character that cannot be seen.");
    }
}
