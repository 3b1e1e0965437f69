using Kith.Packs.Finding;

namespace Kith.Packs;

/// <summary>
/// Full-text search over one library, kept in memory: prefixes, diacritics and small typing errors forgiven. Safe to use from several threads.
/// </summary>
public sealed class Search : IDisposable
{
    private const int MostTerms = 12;

    private readonly IReadOnlyList<Leaf> _leaves;
    private readonly Vocabulary _vocabulary;
    private readonly TextIndex _index;
    private readonly Lock _oneAtATime = new();

    public Search(Library library)
    {
        _leaves = Leaf.Of(library);
        _vocabulary = new Vocabulary(_leaves.SelectMany(l => l.Texts));
        _index = new TextIndex(_leaves, english: library.Language == "en");
    }

    /// <summary>Finds at most <paramref name="most"/> hits, best first. An empty or odd query finds nothing.</summary>
    public IReadOnlyList<Hit> Find(string query, int most = 30)
    {
        var terms = Meant(query);
        if (terms.Count == 0 || most < 1)
            return [];
        lock (_oneAtATime)
        {
            var all = _index.Find(string.Join(" AND ", terms), most);
            var any = all.Count < most ? _index.Find(string.Join(" OR ", terms), most) : [];
            return [.. all.Union(any).Take(most).Select(i => _leaves[i].Hit)];
        }
    }

    public void Dispose()
    {
        lock (_oneAtATime)
            _index.Dispose();
    }

    /// <summary>What is looked for, in the language of FTS5. A term is letters and digits only, so that a query cannot say anything else.</summary>
    private List<string> Meant(string query)
    {
        var said = Terms.Of(query).Distinct(StringComparer.Ordinal).Take(10 * MostTerms).ToList();
        var telling = said.Where(t => !StopWords.Contains(t)).ToList();
        return
        [
            .. (telling.Count > 0 ? telling : said)
                .Take(MostTerms)
                .Select(_vocabulary.Meant)
                .Where(words => words.Count > 0)
                .Select(words => $"({string.Join(" OR ", words.Select(w => $"\"{w}\"*"))})"),
        ];
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
