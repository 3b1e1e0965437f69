namespace Kith.Packs.Finding;

/// <summary>Puts in order what a query finds.</summary>
internal sealed class Ranking
{
    // What an editor named weighs more than the best text, the more so if many words of the query say it.
    private const double Lead = 2;
    private const double LeadByWord = 0.5;
    private const double LaterLead = 0.4;
    private const double TheirReader = 0.3;
    private const double Some = 0.65;
    private const double Titled = 0.6;
    private const double Like = 2;
    private const double LaterLike = 0.12;
    private const double Named = 20;
    private const double Danger = 100;
    private const double Least = 0.08;

    private readonly IReadOnlyList<Leaf> _leaves;
    private readonly TextIndex _index;
    private readonly Dictionary<string, int> _byName;
    private readonly Titles _titles;

    public Ranking(IReadOnlyList<Leaf> leaves, TextIndex index, Func<string, string> stem)
    {
        _titles = new Titles(leaves, index, stem);
        _leaves = leaves;
        _index = index;
        _byName = leaves
            .Select((leaf, at) => (leaf.Name, at))
            .ToDictionary(l => l.Name, l => l.at, StringComparer.Ordinal);
    }

    /// <summary>Positions of what was found, best first; equals in the order of the library.</summary>
    public IEnumerable<int> Best(Query query)
    {
        var scores = ByText(query.Terms);
        foreach (var said in query.Said)
            ByLead(said, scores);
        foreach (var (synonym, like) in query.Like)
            ByLikeness(synonym, like, scores);
        foreach (var leaf in _titles.Whole(query.Stems))
            scores[leaf] = scores.GetValueOrDefault(leaf) + Named;
        var least = scores.Count > 0 ? Least * Math.Min(1, scores.Values.Max()) : 0;
        return scores
            .Where(s => s.Value >= least)
            .OrderByDescending(s => s.Value)
            .ThenBy(s => s.Key)
            .Select(s => s.Key);
    }

    /// <summary>By the words: 1 for the best. What holds more of the query stands before what holds one word often.</summary>
    private Dictionary<int, double> ByText(IReadOnlyList<QueryTerm> terms)
    {
        var fits = new Dictionary<int, double>();
        var covers = new Dictionary<int, double>();
        foreach (var term in terms)
        {
            var tells = term.Weight * term.Stems.Select(_index.Tells).DefaultIfEmpty().Max();
            foreach (var (leaf, fit) in Found(term))
            {
                fits[leaf] = fits.GetValueOrDefault(leaf) + (fit * term.Weight);
                covers[leaf] = covers.GetValueOrDefault(leaf) + tells;
            }
        }
        if (fits.Count == 0)
            return fits;
        var all = covers.Values.Max();
        var asked = terms.SelectMany(t => t.Stems).ToHashSet(StringComparer.Ordinal);
        foreach (var (leaf, cover) in covers)
            fits[leaf] *=
                Kind(_leaves[leaf])
                * (Some + ((1 - Some) * cover / all))
                * (1 + (Titled * _titles.Asked(leaf, asked)));
        var best = fits.Values.Max();
        return fits.ToDictionary(f => f.Key, f => f.Value / best);
    }

    private Dictionary<int, double> Found(QueryTerm term)
    {
        var found = new Dictionary<int, double>();
        foreach (var stem in term.Stems)
        foreach (var (leaf, fit) in _index.Find(stem))
            found[leaf] = Math.Max(fit, found.GetValueOrDefault(leaf));
        return found;
    }

    private void ByLead(Said said, Dictionary<int, double> scores)
    {
        var synonym = said.Synonym;
        for (var i = 0; i < synonym.Lead.Count; i++)
        {
            var leaf = _byName[synonym.Lead[i]];
            var more = Lead + (LeadByWord * (said.At.Count - 1)) - (LaterLead * i);
            if (synonym.First && i == 0)
                more += Danger;
            scores[leaf] = scores.GetValueOrDefault(leaf) + more;
        }
        if (synonym.For is not { } reader)
            return;
        foreach (var leaf in scores.Keys.ToList())
            if (_leaves[leaf].For is [var first, ..] && first == reader)
                scores[leaf] += TheirReader * Math.Min(1, scores[leaf]);
    }

    /// <summary>Somewhat alike is little: most pairs of sentences share a few words.</summary>
    private void ByLikeness(Synonym synonym, double like, Dictionary<int, double> scores)
    {
        for (var i = 0; i < synonym.Lead.Count; i++)
        {
            var leaf = _byName[synonym.Lead[i]];
            var more = Like * like * like * (1 - (LaterLike * i));
            scores[leaf] = scores.GetValueOrDefault(leaf) + more;
        }
    }

    /// <summary>A page explains; a sheet or a key word is a part of that; a line about somebody else comes last.</summary>
    private static double Kind(Leaf leaf) =>
        leaf.Hit.Kind switch
        {
            HitKind.Page => 1.0,
            HitKind.Worksheet => 0.9,
            HitKind.Word => 0.65,
            _ => 0.5,
        };
}
