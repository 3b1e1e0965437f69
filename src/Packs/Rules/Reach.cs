using Kith.Packs.Parts;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>From the first page every page can be reached, by paths, links, essentials and what to read next.</summary>
internal static class Reach
{
    public static void Check(Draft draft, Problems problems)
    {
        var essentials = draft.Essentials.ToLookup(e => e.Essential.Id, e => e.Body);
        var pages = draft.Pages.DistinctBy(p => p.Page.Id).ToDictionary(p => p.Page.Id);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<string>(draft.Paths.SelectMany(p => p.Value.Read));
        while (ahead.TryDequeue(out var id))
            if (reached.Add(id) && pages.TryGetValue(id, out var page))
                foreach (var next in From(page, essentials))
                    ahead.Enqueue(next);
        foreach (var page in draft.Pages)
            if (!reached.Contains(page.Page.Id))
                problems.Add(page.Origin.At("id"), "No path, link or \"next\" leads to this page.");
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
