using Kith.Packs.Parts;
using Kith.Packs.Yaml;

namespace Kith.Packs.Rules;

/// <summary>What the front matter of a page must hold.</summary>
internal static class PageShape
{
    private const int ShortLines = 3;
    private const int LongestShortLine = 120;
    private const int MostNext = 3;

    public static void Check(FoundPage found, Problems problems)
    {
        var (page, origin) = (found.Page, found.Origin);
        if (page.Short.Count != ShortLines)
            problems.Add(origin.At("short"), $"\"In short\" has exactly {ShortLines} lines.");
        for (var i = 0; i < page.Short.Count; i++)
            if (page.Short[i].Length > LongestShortLine)
                problems.Add(
                    origin.At("short", $"{i}"),
                    $"A line of \"in short\" has at most {LongestShortLine} characters; this has {page.Short[i].Length}."
                );
        if (!Known.Groups.Contains(page.Group, StringComparer.Ordinal))
            problems.Add(
                origin.At("group"),
                $"\"group\" is one of: {string.Join(", ", Known.Groups)}."
            );
        if (page.Set is not null && !Known.Sets.Contains(page.Set, StringComparer.Ordinal))
            problems.Add(origin.At("set"), $"\"set\" is one of: {string.Join(", ", Known.Sets)}.");
        if (page.Next.Count is 0 or > MostNext)
            problems.Add(origin.At("next"), $"A page leads on to 1 to {MostNext} pages.");
        for (var i = 0; i < page.Sources.Count; i++)
            if (!IsDated(page.Sources[i].Date))
                problems.Add(
                    origin.At("sources", $"{i}", "date"),
                    "A source has a date: a year, a day like 2026-03-02, or the word undated."
                );
        if (found.Body.Blocks.Count == 0)
            problems.Add(origin.At(), "The page has no body.");
    }

    private static bool IsDated(string date) =>
        date == "undated"
        || (date.Length == 4 && !date.AsSpan().ContainsAnyExceptInRange('0', '9'))
        || Days.TryRead(date, out _);
}
