namespace Kith.Packs.Finding;

/// <summary>
/// Which stem stands in which leaf and how much it says about it: BM25F (Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond", 2009), where a word counts by the part it stands in and by how long that part is.
/// </summary>
internal sealed class TextIndex
{
    // How soon more of the same word stops to say more.
    private const double Saturation = 3;

    private readonly Dictionary<string, List<(int Leaf, double Weight)>> _postings = new(
        StringComparer.Ordinal
    );
    private readonly string[] _stems;
    private readonly int _leaves;

    public TextIndex(IReadOnlyList<Leaf> leaves, Func<string, string> stem)
    {
        _leaves = leaves.Count;
        var parts = leaves
            .SelectMany((leaf, at) => leaf.Parts.Select(p => Counted.Of(at, p.Part, p.Text, stem)))
            .ToList();
        var usual = parts
            .GroupBy(p => p.Part)
            .ToDictionary(g => g.Key, g => g.Average(p => p.Length));
        foreach (var part in parts)
            Add(part, usual[part.Part]);
        _stems = [.. _postings.Keys.Order(StringComparer.Ordinal)];
    }

    public bool Holds(string stem) => _postings.ContainsKey(stem);

    /// <summary>Stems that begin so.</summary>
    public IEnumerable<string> Beginning(string with)
    {
        var at = Array.BinarySearch(_stems, with, StringComparer.Ordinal);
        for (var i = at >= 0 ? at : ~at; i < _stems.Length; i++)
        {
            if (!_stems[i].StartsWith(with, StringComparison.Ordinal))
                yield break;
            yield return _stems[i];
        }
    }

    /// <summary>What a stem tells: a rare one much, one that stands everywhere little.</summary>
    public double Tells(string stem)
    {
        var count = _postings.TryGetValue(stem, out var found) ? found.Count : 0;
        return Math.Log(1 + ((_leaves - count + 0.5) / (count + 0.5)));
    }

    /// <summary>The leaves that hold a stem, by position, and how well each fits.</summary>
    public IEnumerable<(int Leaf, double Fit)> Find(string stem)
    {
        if (!_postings.TryGetValue(stem, out var found))
            yield break;
        var tells = Tells(stem);
        foreach (var (leaf, weight) in found)
            yield return (leaf, tells * weight / (Saturation + weight));
    }

    private void Add(Counted part, double usual)
    {
        var (weight, slope) = Weight(part.Part);
        var length = 1 - slope + (slope * part.Length / usual);
        foreach (var (stem, count) in part.Stems)
        {
            if (!_postings.TryGetValue(stem, out var list))
                _postings.Add(stem, list = []);
            var more = weight * count / length;
            if (list.Count > 0 && list[^1].Leaf == part.Leaf)
                list[^1] = (part.Leaf, list[^1].Weight + more);
            else
                list.Add((part.Leaf, more));
        }
    }

    /// <summary>What a word weighs in a part, and how much it loses in a part that is longer than others of its kind.</summary>
    private static (double Weight, double Slope) Weight(Part part) =>
        part switch
        {
            Part.Title => (8, 0.3),
            Part.Also => (6, 0.2),
            Part.Short => (3, 0.4),
            Part.Heading => (2.5, 0.6),
            Part.Mark => (1.5, 0.6),
            Part.Asked => (3, 0.5),
            _ => (0.8, 0.5),
        };

    private sealed record Counted(
        int Leaf,
        Part Part,
        int Length,
        IReadOnlyDictionary<string, int> Stems
    )
    {
        public static Counted Of(int leaf, Part part, string text, Func<string, string> stem)
        {
            var stems = Terms.Of(text).Select(stem).ToList();
            return new Counted(
                leaf,
                part,
                stems.Count,
                stems.CountBy(s => s).ToDictionary(StringComparer.Ordinal)
            );
        }
    }
}
