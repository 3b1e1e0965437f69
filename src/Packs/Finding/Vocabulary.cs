namespace Kith.Packs.Finding;

/// <summary>The words of a library, to tell a word from a typing error.</summary>
internal sealed class Vocabulary
{
    private const int ShortestPrefix = 2;
    private const int ShortestTypo = 5;
    private const int LongWord = 8;
    private const int MostGuesses = 3;

    private readonly string[] _words;
    private readonly Dictionary<string, int> _counts;

    public Vocabulary(IEnumerable<string> texts)
    {
        _counts = texts.SelectMany(Terms.Of).CountBy(t => t).ToDictionary(StringComparer.Ordinal);
        _words = [.. _counts.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The term itself if a word begins with it; else the words it may have been meant for, or nothing.</summary>
    public IReadOnlyList<string> Meant(string term)
    {
        if (Begins(term))
            return [term];
        if (term.Length < ShortestTypo)
            return [];
        var most = term.Length < LongWord ? 1 : 2;
        return
        [
            .. _words
                .Where(w => Math.Abs(w.Length - term.Length) <= most)
                .Select(w => (Word: w, Distance: EditDistance.Between(term, w, most)))
                .Where(w => w.Distance <= most)
                .OrderBy(w => w.Distance)
                .ThenByDescending(w => _counts[w.Word])
                .Take(MostGuesses)
                .Select(w => w.Word),
        ];
    }

    private bool Begins(string term)
    {
        if (term.Length < ShortestPrefix)
            return _counts.ContainsKey(term);
        var at = Array.BinarySearch(_words, term, StringComparer.Ordinal);
        var next = at >= 0 ? at : ~at;
        return next < _words.Length && _words[next].StartsWith(term, StringComparison.Ordinal);
    }
}
