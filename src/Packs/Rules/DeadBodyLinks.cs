using Kith.Packs.Parts;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>Every link in running text leads somewhere, down to the heading.</summary>
internal static class DeadBodyLinks
{
    public static void Check(Draft draft, Problems problems)
    {
        var ids = new KnownIds(draft);
        var anchors = draft
            .Pages.DistinctBy(p => p.Page.Id)
            .ToDictionary(
                p => p.Page.Id,
                p => p.Body.Anchors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal)
            );
        var bodies = draft.Pages.Select(p => p.Body).Concat(draft.Essentials.Select(e => e.Body));
        foreach (var link in bodies.SelectMany(b => b.Links))
            if (Refusal(link, ids, anchors) is { } refusal)
                problems.Add(link.At, refusal);
    }

    private static string? Refusal(
        Link link,
        KnownIds ids,
        Dictionary<string, HashSet<string>> anchors
    ) =>
        link.Kind switch
        {
            LinkKind.Sheet when !ids.Worksheets.Contains(link.Target) =>
                $"There is no worksheet \"{link.Target}\".",
            LinkKind.Word when !ids.Words.Contains(link.Target) =>
                $"There is no key word \"{link.Target}\".",
            LinkKind.Page when !anchors.ContainsKey(link.Target) =>
                $"There is no page \"{link.Target}\".",
            LinkKind.Page
                when link.Heading is { } heading && !anchors[link.Target].Contains(heading) =>
                $"The page \"{link.Target}\" has no heading \"{heading}\".",
            _ => null,
        };
}
