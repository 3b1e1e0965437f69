namespace Kith.Packs.Finding;

/// <summary>Finds in a query what people say for something that the guide says in other words.</summary>
internal sealed class Sayings
{
    private readonly ILookup<string, Saying> _byRarest;

    public Sayings(IEnumerable<Spoken> spoken)
    {
        var all = spoken.Select(Saying.Of).ToList();
        var usual = all.SelectMany(s => s.Needed)
            .CountBy(form => form)
            .ToDictionary(StringComparer.Ordinal);
        _byRarest = all.ToLookup(s => s.Needed.MinBy(f => usual[f])!, StringComparer.Ordinal);
    }

    /// <summary>What stands in a query, each synonym once, but nothing that a longer saying holds: "if I stay" is not "stay".</summary>
    public IReadOnlyList<Said> In(IReadOnlyList<Heard> heard)
    {
        var found = heard
            .SelectMany(word => word.Forms)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(form => _byRarest[form])
            .Select(saying => saying.In(heard))
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

/// <summary>A synonym that a query holds, and at which of its words.</summary>
internal sealed record Said(Synonym Synonym, IReadOnlySet<int> At);
