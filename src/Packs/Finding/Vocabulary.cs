using System.Numerics;

namespace Kith.Packs.Finding;

/// <summary>The words of a library, to tell a word from a typing error.</summary>
internal sealed class Vocabulary
{
    private const int ShortestPrefix = 2;
    private const int ShortestTypo = 4;
    private const int ShortWord = 5;
    private const int LongWord = 8;
    private const int MostGuesses = 3;

    private readonly string[] _words;
    private readonly uint[] _letters;
    private readonly Dictionary<string, int> _counts;

    public Vocabulary(IEnumerable<string> texts)
    {
        _counts = texts.SelectMany(Terms.Of).CountBy(t => t).ToDictionary(StringComparer.Ordinal);
        _words = [.. _counts.Keys.Order(StringComparer.Ordinal)];
        _letters = [.. _words.Select(Letters)];
    }

    /// <summary>The term itself if a word begins with it; else the words it may have been meant for, or nothing.</summary>
    public IReadOnlyList<string> Meant(string term)
    {
        if (Begins(term))
            return [term];
        if (term.Length < ShortestTypo || term.Any(char.IsDigit))
            return [];
        return
        [
            .. Near(term, most: term.Length < LongWord ? 1 : 2)
                .OrderBy(w => w.Distance)
                .ThenByDescending(w => _counts[w.Word])
                .Take(MostGuesses)
                .Select(w => w.Word),
        ];
    }

    private IEnumerable<(string Word, int Distance)> Near(string term, int most)
    {
        var letters = Letters(term);
        for (var i = 0; i < _words.Length; i++)
        {
            // One change brings in one letter and takes out one, so that most words need not be measured.
            if (BitOperations.PopCount(letters ^ _letters[i]) > 2 * most)
                continue;
            // In a short word one change makes too many other words; people mostly get its first letter right.
            if (term.Length < ShortWord && _words[i][0] != term[0])
                continue;
            var distance = EditDistance.Between(term, _words[i], most);
            if (distance <= most)
                yield return (_words[i], distance);
        }
    }

    /// <summary>Which letters a word has, one bit each; others share the bits.</summary>
    private static uint Letters(string word) =>
        word.Aggregate(0u, (letters, c) => letters | (1u << (c % 32)));

    private bool Begins(string term)
    {
        if (term.Length < ShortestPrefix)
            return _counts.ContainsKey(term);
        var at = Array.BinarySearch(_words, term, StringComparer.Ordinal);
        var next = at >= 0 ? at : ~at;
        return next < _words.Length && _words[next].StartsWith(term, StringComparison.Ordinal);
    }
}
