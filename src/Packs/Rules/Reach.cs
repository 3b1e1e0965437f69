using Kith.Packs.Parts;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>
/// From the first page every page can be reached by following a few links: answers, paths, links in the text and in essentials, and
/// what to read next. Lists of all pages do not count, because nobody finds their way in them.
/// </summary>
internal static class Reach
{
    private const int MostLinks = 4;
    private const int OnAPath = 2;

    public static void Check(Draft draft, Problems problems)
    {
        var links = Links(draft);
        foreach (var page in draft.Pages)
            if (!links.TryGetValue(page.Page.Id, out var count))
                problems.Add(page.Origin.At("id"), "No path, link or \"next\" leads to this page.");
            else if (count > MostLinks)
                problems.Add(
                    page.Origin.At("id"),
                    $"This page is {count} links from the first page; {MostLinks} are the most."
                );
    }

    /// <summary>For each page that can be reached the fewest links to it, the questions before a path counted as one.</summary>
    private static Dictionary<string, int> Links(Draft draft)
    {
        var essentials = draft.Essentials.ToLookup(e => e.Essential.Id, e => e.Body);
        var pages = draft.Pages.DistinctBy(p => p.Page.Id).ToDictionary(p => p.Page.Id);
        var links = new Dictionary<string, int>(StringComparer.Ordinal);
        var ahead = new Queue<(string Id, int Count)>(
            draft.Paths.SelectMany(p => p.Value.Read).Select(id => (id, OnAPath))
        );
        while (ahead.TryDequeue(out var next))
            if (pages.TryGetValue(next.Id, out var page) && links.TryAdd(next.Id, next.Count))
                foreach (var id in From(page, essentials))
                    ahead.Enqueue((id, next.Count + 1));
        return links;
    }

    private static IEnumerable<string> From(FoundPage page, ILookup<string, Body> essentials) =>
        page
            .Page.Needs.SelectMany(n => essentials[n])
            .Append(page.Body)
            .SelectMany(b => b.Links)
            .Where(l => l.Kind is LinkKind.Page)
            .Select(l => l.Target)
            .Concat(page.Page.Next);
}
