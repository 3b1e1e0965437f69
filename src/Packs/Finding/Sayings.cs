namespace Kith.Packs.Finding;

/// <summary>Finds in a query what people say for something that the guide says in other words.</summary>
internal sealed class Sayings
{
    private readonly ILookup<string, Saying> _byWord;

    public Sayings(IEnumerable<Synonym> synonyms, Alike alike)
    {
        _byWord = synonyms
            .Where(synonym => !synonym.Same)
            .SelectMany(synonym => synonym.Say.Select(say => Saying.Of(say, synonym, alike)))
            .ToLookup(s => s.Key, StringComparer.Ordinal);
    }

    /// <summary>What stands in a query, each synonym once, but nothing that a longer saying holds: "if I stay" is not "stay".</summary>
    public IReadOnlyList<Said> In(IReadOnlyList<Heard> said)
    {
        var found = said.SelectMany(word => word.Forms)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(form => _byWord[form])
            .Select(saying => saying.In(said))
            .OfType<Said>()
            .ToList();
        return
        [
            .. found
                .Where(f => !found.Exists(o => o.At.IsProperSupersetOf(f.At)))
                .GroupBy(f => f.Synonym)
                .Select(g => g.MaxBy(f => f.At.Count)!),
        ];
    }
}

/// <summary>A word of a query.</summary>
/// <param name="Forms">What it may have been meant for, without endings.</param>
/// <param name="Filler">It changes nothing where it stands between others.</param>
internal sealed record Heard(IReadOnlyList<string> Forms, bool Filler)
{
    public bool Is(string form) => Forms.Contains(form);
}

/// <summary>A synonym that a query holds, and at which of its words.</summary>
internal sealed record Said(Synonym Synonym, IReadOnlySet<int> At)
{
    public double Share { get; init; } = 1;
}
