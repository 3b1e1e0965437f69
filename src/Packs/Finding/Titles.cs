namespace Kith.Packs.Finding;

/// <summary>How much of each title was asked for: "consent" is all of "Consent" and little of "Consent to share".</summary>
internal sealed class Titles
{
    private readonly IReadOnlyList<IReadOnlyList<(string Stem, double Tells)>> _telling;
    private readonly ILookup<string, int> _whole;

    public Titles(IReadOnlyList<Leaf> leaves, TextIndex index, Func<string, string> stem)
    {
        _telling =
        [
            .. leaves.Select(l =>
                Telling(l.Hit.Title).Select(stem).Select(s => (s, index.Tells(s))).ToList()
            ),
        ];
        _whole = leaves
            .Select(
                (leaf, at) =>
                    (Whole: Joined(Contractions.Drawn(Terms.Of(leaf.Hit.Title)).Select(stem)), at)
            )
            .ToLookup(t => t.Whole, t => t.at, StringComparer.Ordinal);
    }

    /// <summary>Those whose title was typed word for word.</summary>
    public IEnumerable<int> Whole(IEnumerable<string> stems) => _whole[Joined(stems)];

    /// <summary>From 0 to 1, where words that tell more count more.</summary>
    public double Asked(int leaf, HashSet<string> stems)
    {
        var all = _telling[leaf].Sum(t => t.Tells);
        return all > 0
            ? _telling[leaf].Where(t => stems.Contains(t.Stem)).Sum(t => t.Tells) / all
            : 0;
    }

    /// <summary>A title may be nothing but small words, such as "What we want".</summary>
    private static List<string> Telling(string title)
    {
        var words = Terms.Of(title).Distinct(StringComparer.Ordinal).ToList();
        var telling = words.Where(w => !StopWords.Contains(w)).ToList();
        return telling.Count > 0 ? telling : words;
    }

    private static string Joined(IEnumerable<string> stems) => string.Join(' ', stems);
}
