using Kith.Packs.Parts;

namespace Kith.Packs.Rules;

/// <summary>Minutes promised are minutes needed: 200 words a minute, rounded up, give or take one.</summary>
internal static class ReadingTime
{
    private const int WordsAMinute = 200;

    public static void Check(FoundPage found, Problems problems)
    {
        var words =
            found.Body.Passages.Sum(p => Sentences.CountWords(p.Text))
            + found.Page.Short.Sum(Sentences.CountWords);
        var minutes = (words + WordsAMinute - 1) / WordsAMinute;
        if (Math.Abs(found.Page.Minutes - minutes) > 1)
            problems.Add(
                found.Origin.At("minutes"),
                $"The page has {words} words, which take {minutes} minutes to read."
            );
    }
}
