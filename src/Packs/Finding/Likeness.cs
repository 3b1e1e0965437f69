namespace Kith.Packs.Finding;

/// <summary>How like a query is to what people say, when it says the same in somewhat other words.</summary>
internal sealed class Likeness
{
    private const double Pair = 0.6;
    private readonly Dictionary<string, List<(int Phrase, double Weight)>> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<Synonym> _synonyms = [];
    private readonly Func<string, string> _form;
    private readonly int _all;

    public Likeness(IReadOnlyList<Synonym> synonyms, Func<string, string> form)
    {
        _form = form;
        var phrases = synonyms.Where(s => s.Lead.Count > 0).SelectMany(s => s.Say.Select(say => (s, Features(Contractions.Drawn(Terms.Of(say)).Select(form).ToList())))).ToList();
        _all = phrases.Count;
        foreach (var (_, features) in phrases)
            foreach (var f in features.Keys)
                _counts[f] = _counts.GetValueOrDefault(f) + 1;
        foreach (var (synonym, features) in phrases)
        {
            var length = Length(features);
            foreach (var (f, w) in features)
            {
                if (!_postings.TryGetValue(f, out var list))
                    _postings.Add(f, list = []);
                list.Add((_synonyms.Count, w * Tells(f) / length));
            }
            _synonyms.Add(synonym);
        }
    }

    public IReadOnlyDictionary<Synonym, double> Of(IReadOnlyList<string> forms)
    {
        var features = Features(forms);
        var length = Length(features);
        var scores = new Dictionary<int, double>();
        foreach (var (f, w) in features)
            if (_postings.TryGetValue(f, out var list))
                foreach (var (phrase, weight) in list)
                    scores[phrase] = scores.GetValueOrDefault(phrase) + weight * w * Tells(f) / length;
        var rows = new Dictionary<Synonym, double>();
        foreach (var g in scores.GroupBy(s => _synonyms[s.Key]))
        {
            var top = g.Select(s => s.Value).OrderDescending().Take(Kith.Lab.P.Top).ToList();
            double s = 0, k = 1;
            foreach (var t in top) { s += k * t; k *= Kith.Lab.P.Decay; }
            rows[g.Key] = s;
        }
        return rows;
    }

    public double Says(string w) => Tells(w) * (StopWords.Contains(w) ? Kith.Lab.P.Small : 1);
    private double Tells(string f) => Math.Log(1 + _all / (1.0 + _counts.GetValueOrDefault(f)));
    private double Length(Dictionary<string, double> features) => Math.Sqrt(features.Sum(f => Math.Pow(f.Value * Tells(f.Key), 2)));

    private static Dictionary<string, double> Features(IReadOnlyList<string> forms)
    {
        var all = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < forms.Count; i++)
        {
            all[forms[i]] = StopWords.Contains(forms[i]) ? Kith.Lab.P.Small : 1;
            if (i > 0) all[$"{forms[i - 1]} {forms[i]}"] = Kith.Lab.P.Pair;
        }
        return all;
    }
}
