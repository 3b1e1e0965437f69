using Kith.Packs.Finding;
using Kith.Packs.Parts;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>
/// No two paragraphs of pages and worksheets say nearly the same: fewer than half of all their runs of eight words stand in both
/// (A. Broder, "On the resemblance and containment of documents", 1997). A text needed twice is an essential.
/// </summary>
internal static class NearCopies
{
    private const int Run = 8;
    private const double Most = 0.5;

    // A sheet may ask a question that a page asks too.
    private const int Shortest = 16;
    private const ulong Prime = 1099511628211;

    public static void Check(Draft draft, Problems problems)
    {
        var paragraphs = draft
            .Pages.SelectMany(p => p.Body.Passages)
            .Concat(draft.Worksheets.SelectMany(PackTexts.Of))
            .Select(p => new Paragraph(p, Runs(p.Text)))
            .Where(p => p.Runs.Count > 0)
            .ToList();
        var firstWith = new Dictionary<ulong, int>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var copy = Shared(paragraphs[i].Runs, firstWith)
                .FirstOrDefault(
                    s => Alike(paragraphs[i], paragraphs[s.Key], s.Value) > Most,
                    new(-1, 0)
                );
            if (copy.Key >= 0)
                problems.Add(
                    paragraphs[i].Passage.At,
                    $"This says nearly the same as {Place(paragraphs[copy.Key].Passage.At)}."
                );
            foreach (var run in paragraphs[i].Runs)
                firstWith.TryAdd(run, i);
        }
    }

    private static HashSet<ulong> Runs(string text)
    {
        var words = Terms.Of(text).Select(Number).ToList();
        var runs = new HashSet<ulong>();
        if (words.Count < Shortest)
            return runs;
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var run = 0ul;
            for (var j = i; j < i + Run; j++)
                run = (run * Prime) + words[j];
            runs.Add(run);
        }
        return runs;
    }

    /// <summary>The same for the same word in every process (FNV-1a), unlike the hash code of a string.</summary>
    private static ulong Number(string word)
    {
        var number = 14695981039346656037;
        foreach (var c in word)
            number = (number ^ c) * Prime;
        return number;
    }

    /// <summary>How many runs were first in each paragraph before, in the order of the pack.</summary>
    private static SortedDictionary<int, int> Shared(
        HashSet<ulong> runs,
        Dictionary<ulong, int> firstWith
    )
    {
        var shared = new SortedDictionary<int, int>();
        foreach (var run in runs)
            if (firstWith.TryGetValue(run, out var other))
                shared[other] = shared.GetValueOrDefault(other) + 1;
        return shared;
    }

    private static double Alike(Paragraph one, Paragraph other, int shared) =>
        (double)shared / (one.Runs.Count + other.Runs.Count - shared);

    private static string Place(Spot at) => $"{at.File}:{at.Line}";

    private sealed record Paragraph(Passage Passage, HashSet<ulong> Runs);
}
