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

    /// <summary>Forms of which each must be there.</summary>
    public IReadOnlyList<string> Needed => Telling.Count > 0 ? Telling : Forms;

    public static Saying Of(Spoken spoken)
    {
        var all = spoken.Words;
        var some = all.Where(w => !w.Filler).ToList();
        // "Get even" is not "get".
        var words = some.Count < Fewest ? all : some;
        var telling = words.Where(w => !w.Small).Select(w => w.Form).ToList();
        return new Saying(
            spoken.Synonym,
            [.. words.Select(w => w.Form)],
            telling,
            telling.Count > 1 && !words.Any(w => w.Person)
        );
    }

    /// <summary>Its words in their order, or its telling words in any order; null if they are not there.</summary>
    public Said? In(IReadOnlyList<Heard> heard)
    {
        for (var i = 0; i < heard.Count; i++)
            if (heard[i].Is(Forms[0]) && From(heard, i) is { } at)
                return new Said(Synonym, at);
        return Loose ? Anywhere(heard) : null;
    }

    /// <summary>A word may stand between, as in "tell my best friend", unless that makes another sense: "I was hit" is not "I hit".</summary>
    private HashSet<int>? From(IReadOnlyList<Heard> heard, int start)
    {
        var between = Forms.Count >= LooseLength || Telling.Count > 1 ? 1 : 0;
        var at = new HashSet<int>();
        foreach (var form in Forms)
        {
            var last = at.Count == 0 ? start : start + between;
            while (start < heard.Count && start < last && !heard[start].Is(form))
                if (heard[start++].Filler)
                    last++;
            if (start >= heard.Count || !heard[start].Is(form))
                return null;
            at.Add(start++);
        }
        return at;
    }

    private Said? Anywhere(IReadOnlyList<Heard> heard)
    {
        var at = new HashSet<int>();
        foreach (var form in Telling)
        {
            var found = Enumerable.Range(0, heard.Count).Where(i => heard[i].Is(form)).Take(1);
            if (!found.Any())
                return null;
            at.UnionWith(found);
        }
        return at.Count > 1 ? new Said(Synonym, at) : null;
    }
}
