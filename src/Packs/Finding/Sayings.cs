namespace Kith.Packs.Finding;

/// <summary>Finds in a query what people say for something that the guide says in other words.</summary>
internal sealed class Sayings
{
    private readonly ILookup<string, Saying> _byFirst;

    public Sayings(IEnumerable<Synonym> synonyms, Func<string, string> stem)
    {
        _byFirst = synonyms
            .SelectMany(synonym =>
                synonym.Say.Select(say => new Saying(
                    [.. Terms.Of(say).Where(t => !StopWords.IsFiller(t)).Select(stem)],
                    synonym
                ))
            )
            .Where(s => s.Stems.Count > 0)
            .ToLookup(s => s.Stems[0], StringComparer.Ordinal);
    }

    /// <summary>What stands in a query, but nothing that a longer saying holds: "if I stay" is not "stay".</summary>
    /// <param name="said">For each word the stems it may have been meant for.</param>
    public IReadOnlyList<Said> In(IReadOnlyList<IReadOnlyList<string>> said)
    {
        var found = new List<Said>();
        for (var i = 0; i < said.Count; i++)
            foreach (var stem in said[i])
            foreach (var saying in _byFirst[stem])
                if (StandsAt(said, i, saying.Stems))
                    found.Add(new Said(saying.Synonym, i, saying.Stems.Count));
        return [.. found.Where(f => !found.Exists(o => o.Holds(f)))];
    }

    private static bool StandsAt(
        IReadOnlyList<IReadOnlyList<string>> said,
        int at,
        IReadOnlyList<string> stems
    ) =>
        at + stems.Count <= said.Count
        && Enumerable.Range(0, stems.Count).All(i => said[at + i].Contains(stems[i]));

    private sealed record Saying(IReadOnlyList<string> Stems, Synonym Synonym);
}

/// <summary>A synonym that a query holds: at which word, and how many words long.</summary>
internal sealed record Said(Synonym Synonym, int At, int Length)
{
    public bool Holds(Said other) =>
        Length > other.Length && At <= other.At && At + Length >= other.At + other.Length;
}
