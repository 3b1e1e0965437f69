namespace Kith.Packs;

/// <summary>Full-text search over one library, kept in memory: prefixes, diacritics and small typing errors forgiven.</summary>
public sealed class Search : IDisposable
{
    public Search(Library library) { }

    /// <summary>Finds at most <paramref name="most"/> hits, best first. An empty or odd query finds nothing.</summary>
    public IReadOnlyList<Hit> Find(string query, int most = 30) =>
        throw new NotSupportedException();

    public void Dispose() { }
}

public enum HitKind
{
    Page,
    Worksheet,
    Word,
    Resource,
}

/// <param name="Ref">A page's or worksheet's code; a word's or resource's id.</param>
/// <param name="Excerpt">Plain text.</param>
public sealed record Hit(HitKind Kind, string Ref, string Title, string Excerpt);
