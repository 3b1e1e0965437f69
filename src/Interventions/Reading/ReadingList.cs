namespace Kith.Interventions.Reading;

/// <summary>What somebody has read, from their own notebook. There is none unless they asked for it.</summary>
/// <param name="IsKept">Whether they want it kept.</param>
/// <param name="Pages">Ids of the pages they marked, the latest mark last.</param>
public sealed record ReadingList(bool IsKept, IReadOnlyList<string> Pages)
{
    /// <summary>Whether this page is marked as read.</summary>
    public bool Has(string page) => Pages.Contains(page, StringComparer.Ordinal);

    /// <summary>What a notebook says of its owner's reading.</summary>
    public static ReadingList Fold(IEnumerable<Happened> notebook)
    {
        var isKept = false;
        var pages = new List<string>();
        foreach (var what in notebook.Select(h => h.What))
            switch (what)
            {
                case ReadingBegun:
                    isKept = true;
                    break;
                case ReadingEnded:
                    isKept = false;
                    pages.Clear();
                    break;
                case ReadingEmptied:
                    pages.Clear();
                    break;
                case PageRead e when isKept:
                    pages.Remove(e.Page);
                    pages.Add(e.Page);
                    break;
                case PageUnread e:
                    pages.Remove(e.Page);
                    break;
            }
        return new(isKept, pages);
    }
}
