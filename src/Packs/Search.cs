using Kith.Packs.Finding;

namespace Kith.Packs;

/// <summary>
/// Full-text search over one library, kept in memory: prefixes, diacritics, endings and small typing errors forgiven, and people's
/// words taken for those of the guide. The same words always find the same. Safe to use from several threads.
/// </summary>
public sealed class Search
{
    private readonly IReadOnlyList<Leaf> _leaves;
    private readonly QueryReader _reader;
    private readonly Ranking _ranking;

    public Search(Library library)
    {
        var english = library.Language == "en";
        Func<string, string> stem = english ? word => Stem.Of(Irregular.Of(word)) : word => word;
        Func<string, string> form = english ? word => Stem.Form(Irregular.Of(word)) : word => word;
        _leaves = Leaf.Of(library);
        var index = new TextIndex(_leaves, Remembered(stem));
        _reader = new QueryReader(library.Synonyms, _leaves, index, stem, form);
        _ranking = new Ranking(_leaves, index, stem);
    }

    /// <summary>Finds at most <paramref name="most"/> hits, best first. An empty or odd query finds nothing.</summary>
    public IReadOnlyList<Hit> Find(string query, int most = 30) =>
        [.. _ranking.Best(_reader.Read(query)).Take(most).Select(leaf => _leaves[leaf].Hit)];

    /// <summary>A library says the same words over and over; each is cut once.</summary>
    private static Func<string, string> Remembered(Func<string, string> stem)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return word => known.TryGetValue(word, out var cut) ? cut : known[word] = stem(word);
    }
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
