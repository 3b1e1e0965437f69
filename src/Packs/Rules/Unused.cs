using Kith.Packs.Parts;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>Worksheets, key words and essentials that no page names would be lost to readers.</summary>
internal static class Unused
{
    public static void Check(Draft draft, Problems problems)
    {
        var worksheets = Named(draft, LinkKind.Sheet, p => p.Worksheets);
        foreach (var (worksheet, origin, _) in draft.Worksheets)
            if (!worksheets.Contains(worksheet.Id))
                problems.Add(origin.At("id"), "No page names this worksheet.");
        var words = Named(draft, LinkKind.Word, _ => []);
        foreach (var (word, origin) in draft.Words)
            if (!words.Contains(word.Id))
                problems.Add(origin.At("id"), $"No page marks the key word \"{word.Id}\".");
        var needs = draft.Pages.SelectMany(p => p.Page.Needs).ToHashSet(StringComparer.Ordinal);
        foreach (var (essential, origin, _) in draft.Essentials)
            if (!needs.Contains(essential.Id))
                problems.Add(origin.At("id"), "No page needs this essential.");
    }

    private static HashSet<string> Named(
        Draft draft,
        LinkKind kind,
        Func<GuidePage, IEnumerable<string>> listed
    ) =>
        draft
            .Pages.SelectMany(p =>
                p.Body.Links.Where(l => l.Kind == kind).Select(l => l.Target).Concat(listed(p.Page))
            )
            .ToHashSet(StringComparer.Ordinal);
}
