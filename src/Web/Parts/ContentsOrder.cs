using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Web.Parts;

/// <summary>The order in which the contents page lists the guide, and who stands beside whom in it.</summary>
internal static class ContentsOrder
{
    private const string Sets = "sets";

    /// <summary>The pages of a group under the set they belong to; no set where the group does not sort by sets.</summary>
    public static IEnumerable<(string? Set, IReadOnlyList<GuidePage> Pages)> Contents(
        this Library library,
        string group
    )
    {
        var pages = library.Pages.Where(p => p.Group == group).ToList();
        if (group != Sets)
            return [(null, pages)];
        return Labels
            .Sets.Append(null)
            .Select(set => (set, (IReadOnlyList<GuidePage>)pages.FindAll(p => p.Set == set)))
            .Where(part => part.Item2.Count > 0);
    }

    /// <summary>The pages before and after this one; null at either end of the guide.</summary>
    public static (GuidePage? Before, GuidePage? After) Beside(
        this Library library,
        GuidePage page
    ) =>
        Beside(
            [.. Labels.Groups.SelectMany(library.Contents).SelectMany(part => part.Pages)],
            p => p.Id == page.Id
        );

    /// <summary>The worksheets before and after this one in its set; null at either end of the set.</summary>
    public static (Worksheet? Before, Worksheet? After) Beside(
        this Library library,
        Worksheet sheet
    ) => Beside([.. library.Worksheets.Where(s => s.Set == sheet.Set)], s => s.Id == sheet.Id);

    private static (T? Before, T? After) Beside<T>(List<T> all, Predicate<T> isIt)
        where T : class
    {
        var at = all.FindIndex(isIt);
        return at < 0
            ? (null, null)
            : (all.ElementAtOrDefault(at - 1), all.ElementAtOrDefault(at + 1));
    }
}
