namespace Kith.Packs;

/// <summary>A place in a pack: the file, relative to the pack, and a line that counts from 1.</summary>
internal readonly record struct Spot(string File, int Line);

/// <summary>Gathers what is wrong while a pack is read, so that one reading shows it all. Several readers may add at once.</summary>
internal sealed class Problems
{
    private readonly HashSet<PackProblem> _all = [];
    private readonly Lock _adding = new();

    public int Count => _all.Count;

    public void Add(Spot at, string message)
    {
        lock (_adding)
            _all.Add(new PackProblem(at.File, at.Line, message));
    }

    /// <summary>By file, then line.</summary>
    public IReadOnlyList<PackProblem> Sorted() =>
        [
            .. _all.OrderBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line)
                .ThenBy(p => p.Message, StringComparer.Ordinal),
        ];
}
