namespace Kith.Packs.Finding;

/// <summary>One word or phrase of a synonym, as stems.</summary>
/// <param name="Telling">The stems among them that tell something on their own.</param>
internal sealed record Saying(
    Synonym Synonym,
    IReadOnlyList<string> Stems,
    IReadOnlyList<string> Telling
)
{
    private const int LooseLength = 3;

    /// <summary>A stem without which it cannot be found.</summary>
    public string Key => Telling is [var first, ..] ? first : Stems[0];

    public static Saying Of(string say, Synonym synonym, Func<string, string> stem)
    {
        var words = Terms.Of(say).Where(t => !StopWords.IsFiller(t)).ToList();
        return new Saying(
            synonym,
            words.ConvertAll(w => stem(w)),
            [.. words.Where(w => !StopWords.Contains(w)).Select(stem)]
        );
    }

    /// <summary>Its words in their order, or its telling words in any order if it has more than one; null if they are not there.</summary>
    public Said? In(IReadOnlyList<IReadOnlyList<string>> said)
    {
        for (var i = 0; i < said.Count; i++)
            if (From(said, i) is { } at)
                return new Said(Synonym, at);
        return Telling.Count > 1 ? Anywhere(said) : null;
    }

    /// <summary>A word may stand between, as in "tell my best friend", unless that makes another sense: "I was hit" is not "I hit".</summary>
    private HashSet<int>? From(IReadOnlyList<IReadOnlyList<string>> said, int start)
    {
        var between = Stems.Count >= LooseLength || Telling.Count > 1 ? 1 : 0;
        var at = new HashSet<int>();
        foreach (var stem in Stems)
        {
            var last = at.Count == 0 ? start : start + between;
            while (start < said.Count && start < last && !said[start].Contains(stem))
                start++;
            if (start >= said.Count || !said[start].Contains(stem))
                return null;
            at.Add(start++);
        }
        return at;
    }

    private Said? Anywhere(IReadOnlyList<IReadOnlyList<string>> said)
    {
        var at = new HashSet<int>();
        foreach (var stem in Telling)
        {
            var found = Enumerable.Range(0, said.Count).Where(i => said[i].Contains(stem)).Take(1);
            if (!found.Any())
                return null;
            at.UnionWith(found);
        }
        return at.Count > 1 ? new Said(Synonym, at) : null;
    }
}
