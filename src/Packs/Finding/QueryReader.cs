namespace Kith.Packs.Finding;

/// <summary>Reads what somebody typed: words that tell something, and sayings that mean something else than their words.</summary>
internal sealed class QueryReader
{
    private const int MostWords = 120;
    private const int MostTerms = 12;
    private const int ShortestPrefix = 3;
    private const int MostEndings = 8;
    private const double Guessed = 0.8;
    private const double Meant = 0.8;

    private readonly TextIndex _index;
    private readonly Func<string, string> _stem;
    private readonly Alike _alike;
    private readonly Sayings _sayings;
    private readonly Likeness _likeness;
    private readonly Vocabulary _vocabulary;

    public QueryReader(
        IReadOnlyList<Synonym> synonyms,
        IReadOnlyList<Leaf> leaves,
        TextIndex index,
        Func<string, string> stem,
        Func<string, string> form
    )
    {
        _index = index;
        _stem = stem;
        _alike = new Alike(synonyms, form);
        var spoken = _alike.Spoken(synonyms);
        _sayings = new Sayings(spoken);
        _likeness = new Likeness(spoken);
        _vocabulary = new Vocabulary(
            leaves
                .SelectMany(l => l.Parts.Select(p => p.Text))
                .Concat(synonyms.SelectMany(s => s.Say))
                .Concat(StopWords.Known)
        );
    }

    public Query Read(string text)
    {
        var words = Contractions
            .Drawn(Terms.Of(text).Take(MostWords))
            .Select(Meaning)
            .Where(w => w.Count > 0)
            .ToList();
        var heard = words.ConvertAll(_alike.Heard);
        var said = _sayings.In(heard);
        var stems = words.ConvertAll(w => _stem(w[0]));
        return new Query(stems, [.. Own(words), .. Others(said)], said, _likeness.Of(heard));
    }

    /// <summary>The word itself if the library has it in any form, else the words it may have been meant for.</summary>
    private IReadOnlyList<string> Meaning(string word) =>
        _index.Holds(_stem(word)) ? [word] : _vocabulary.Meant(word);

    /// <summary>What was typed. If nothing but small words was, these are what is looked for.</summary>
    private IEnumerable<QueryTerm> Own(IReadOnlyList<IReadOnlyList<string>> words)
    {
        var some = words.DistinctBy(w => w[0], StringComparer.Ordinal).ToList();
        var telling = some.Where(w => !StopWords.Contains(w[0])).ToList();
        return (telling.Count > 0 ? telling : some).Take(MostTerms).Select(Term);
    }

    private QueryTerm Term(IReadOnlyList<string> meant) =>
        meant is [var word]
            ? Beginning(_stem(word))
            : new QueryTerm([.. meant.Select(_stem).Distinct()], Guessed);

    /// <summary>A word that nobody wrote may be the beginning of one.</summary>
    private QueryTerm Beginning(string start) =>
        _index.Holds(start) || start.Length < ShortestPrefix
            ? new QueryTerm([start], 1)
            : new QueryTerm([.. _index.Beginning(start).Take(MostEndings)], Guessed);

    private IEnumerable<QueryTerm> Others(IEnumerable<Said> said) =>
        said.SelectMany(s => s.Synonym.Mean)
            .SelectMany(Terms.Of)
            .Where(t => !StopWords.Contains(t))
            .Select(_stem)
            .Distinct(StringComparer.Ordinal)
            .Take(MostTerms)
            .Select(s => new QueryTerm([s], Meant));
}

/// <param name="Stems">Of all words in their order, small ones too.</param>
/// <param name="Said">Sayings in it, which may lead straight to an answer.</param>
/// <param name="Like">What it is like.</param>
internal sealed record Query(
    IReadOnlyList<string> Stems,
    IReadOnlyList<QueryTerm> Terms,
    IReadOnlyList<Said> Said,
    IReadOnlyList<(Synonym Synonym, double Like)> Like
);

/// <param name="Stems">Any of these will do.</param>
/// <param name="Weight">1 for what was typed, less for what was guessed.</param>
internal sealed record QueryTerm(IReadOnlyList<string> Stems, double Weight);
