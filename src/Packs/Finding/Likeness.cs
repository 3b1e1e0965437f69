namespace Kith.Packs.Finding;

/// <summary>
/// How like a query is to what people say, when it says the same in somewhat other words: the cosine between the words of both, where
/// a rare word weighs more (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988).
/// </summary>
internal sealed class Likeness
{
    private const double SmallWord = 0.5;
    private const double Pair = 0.5;
    private const int Most = 4;

    private readonly List<Synonym> _synonyms;
    private readonly Dictionary<string, int> _counts;
    private readonly Dictionary<string, List<(int Saying, double Weight)>> _postings = new(
        StringComparer.Ordinal
    );

    public Likeness(IEnumerable<Spoken> spoken)
    {
        var sayings = spoken
            .Where(s => s.Synonym.Lead.Count > 0)
            .Select(s => (s.Synonym, Features: Features(s.Words)))
            .ToList();
        _synonyms = sayings.ConvertAll(s => s.Synonym);
        _counts = sayings
            .SelectMany(s => s.Features.Keys)
            .CountBy(f => f)
            .ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < sayings.Count; i++)
            foreach (var (feature, weight) in Weighed(sayings[i].Features))
                if (_postings.TryGetValue(feature, out var list))
                    list.Add((i, weight));
                else
                    _postings.Add(feature, [(i, weight)]);
    }

    /// <summary>The synonyms most like it, each with a number from 0 to 1.</summary>
    public IReadOnlyList<(Synonym Synonym, double Like)> Of(IReadOnlyList<Heard> heard)
    {
        var like = new double[_synonyms.Count];
        foreach (var (feature, weight) in Weighed(Features(heard)))
            if (_postings.TryGetValue(feature, out var list))
                foreach (var (saying, other) in list)
                    like[saying] += weight * other;
        var best = new Dictionary<Synonym, double>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < like.Length; i++)
            if (like[i] > best.GetValueOrDefault(_synonyms[i]))
                best[_synonyms[i]] = like[i];
        return [.. best.OrderByDescending(b => b.Value).Take(Most).Select(b => (b.Key, b.Value))];
    }

    /// <summary>Its words and its pairs of neighbours, since "I hit" is not "hits me".</summary>
    private static Dictionary<string, double> Features(IReadOnlyList<Heard> heard)
    {
        var features = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < heard.Count; i++)
        {
            features[heard[i].Forms[0]] = heard[i].Small ? SmallWord : 1;
            if (i > 0)
                features[$"{heard[i - 1].Forms[0]} {heard[i].Forms[0]}"] = Pair;
        }
        return features;
    }

    /// <summary>Features as a vector of length 1.</summary>
    private IEnumerable<(string Feature, double Weight)> Weighed(
        Dictionary<string, double> features
    )
    {
        var weighed = features.Select(f => (f.Key, Weight: f.Value * Tells(f.Key))).ToList();
        var length = Math.Sqrt(weighed.Sum(w => w.Weight * w.Weight));
        return weighed.Select(w => (w.Key, w.Weight / length));
    }

    private double Tells(string feature) =>
        Math.Log(1 + (_synonyms.Count / (1.0 + _counts.GetValueOrDefault(feature))));
}
