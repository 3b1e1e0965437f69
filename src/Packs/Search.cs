using Kith.Packs.Finding;

namespace Kith.Packs;

/// <summary>
/// Full-text search over one library, kept in memory: prefixes, diacritics and small typing errors forgiven. Safe to use from several threads.
/// </summary>
public sealed class Search : IDisposable
{
    private const int MostTerms = 12;
    private const int ShortestPrefix = 3;

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
            var any = _index.Find(string.Join(" OR ", terms));
            var all = _index.Find(string.Join(" AND ", terms));
            return
            [
                .. any.OrderByDescending(f => Weight(f, all))
                    .Take(most)
                    .Select(f => _leaves[f.Key].Hit),
            ];
        }
    }

    public void Dispose()
    {
        lock (_oneAtATime)
            _index.Dispose();
    }

    /// <summary>A whole word if it is so short that half the library begins with it.</summary>
    private static string Phrase(string word) =>
        word.Length < ShortestPrefix ? $"\"{word}\"" : $"\"{word}\"*";

    /// <summary>What holds every term comes before what holds some; a guide page before a line about somebody else.</summary>
    private double Weight(KeyValuePair<int, double> found, IReadOnlyDictionary<int, double> all)
    {
        var kind = _leaves[found.Key].Hit.Kind switch
        {
            HitKind.Page => 1.0,
            HitKind.Worksheet => 0.8,
            HitKind.Word => 0.8,
            _ => 0.5,
        };
        return found.Value * kind * (all.ContainsKey(found.Key) ? 1.5 : 1);
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
                .Select(words => $"({string.Join(" OR ", words.Select(Phrase))})"),
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
