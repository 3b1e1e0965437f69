namespace Kith.Packs.Finding;

/// <summary>One word or phrase of a synonym, without the endings that bend words.</summary>
/// <param name="Loose">Its telling words may stand in any order: there are several, and none says who did it to whom.</param>
/// <param name="Telling">The forms among them that tell something on their own.</param>
internal sealed record Saying(
    Synonym Synonym,
    IReadOnlyList<string> Forms,
    IReadOnlyList<string> Telling,
    bool Loose
)
{
    private const int LooseLength = 3;
    private const int Fewest = 2;

    /// <summary>A form without which it cannot be found.</summary>
    public string Key => Telling is [var first, ..] ? first : Forms[0];

    public static Saying Of(string say, Synonym synonym, Alike alike)
    {
        var all = Contractions.Drawn(Terms.Of(say)).ToList();
        var some = all.Where(t => !StopWords.IsFiller(t)).ToList();
        // "Get even" is not "get".
        var words = some.Count < Fewest ? all : some;
        var telling = words.Where(w => !StopWords.Contains(w)).ToList();
        return new Saying(
            synonym,
            words.ConvertAll(alike.Form),
            telling.ConvertAll(alike.Form),
            telling.Count > 1 && !words.Exists(StopWords.IsPerson)
        );
    }

    /// <summary>Its words in their order, or its telling words in any order; null if they are not there.</summary>
    public Said? In(IReadOnlyList<Heard> said)
    {
        for (var i = 0; i < said.Count; i++)
            if (From(said, i) is { } at)
                return new Said(Synonym, at);
        return Loose ? Anywhere(said) : null;
    }

    /// <summary>A word may stand between, as in "tell my best friend", unless that makes another sense: "I was hit" is not "I hit".</summary>
    private HashSet<int>? From(IReadOnlyList<Heard> said, int start)
    {
        var between = Forms.Count >= LooseLength || Telling.Count > 1 ? 1 : 0;
        var at = new HashSet<int>();
        foreach (var form in Forms)
        {
            var last = at.Count == 0 ? start : start + between;
            while (start < said.Count && start < last && !said[start].Is(form))
                if (said[start++].Filler)
                    last++;
            if (start >= said.Count || !said[start].Is(form))
                return null;
            at.Add(start++);
        }
        return at;
    }

    private Said? Anywhere(IReadOnlyList<Heard> said)
    {
        var at = new HashSet<int>();
        foreach (var form in Telling)
        {
            var found = Enumerable.Range(0, said.Count).Where(i => said[i].Is(form)).Take(1);
            if (!found.Any())
                return null;
            at.UnionWith(found);
        }
        return at.Count > 1 ? new Said(Synonym, at) : null;
    }
}
