using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>
/// Text that a tired person can read: the grade of Flesch and Kincaid (Kincaid et al., 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59),
/// the mean length of sentences, and no long sentence. Measured in English only.
/// </summary>
internal static class Readability
{
    private const double HighestGradeOfPages = 7;
    private const double HighestGradeOfWorksheets = 6;
    private const double LongestMean = 14;
    private const int LongestSentence = 25;

    public static void Check(DraftTexts texts, Problems problems)
    {
        foreach (var page in texts.Pages.Concat(texts.Essentials))
            CheckFile(page, HighestGradeOfPages, problems);
        foreach (var worksheet in texts.Worksheets)
            CheckFile(worksheet, HighestGradeOfWorksheets, problems);
        foreach (var list in texts.Lists.GroupBy(p => p.At.File, StringComparer.Ordinal))
            CheckFile(list, HighestGradeOfPages, problems);
        CheckFile(texts.Resources, HighestGradeOfPages, problems);
    }

    private static void CheckFile(IEnumerable<Passage> passages, double highest, Problems problems)
    {
        var (sentences, words, syllables, file) = (0, 0, 0, "");
        foreach (var passage in passages.Where(p => p.Sentences))
        foreach (var sentence in Sentences.Of(passage.Text))
        {
            var own = Sentences.Words(sentence).ToList();
            if (own.Count > LongestSentence)
                problems.Add(
                    passage.At,
                    $"This sentence has {own.Count} words, more than {LongestSentence}: {Start(sentence)}"
                );
            sentences += own.Count > 0 ? 1 : 0;
            words += own.Count;
            syllables += own.Sum(Sentences.CountSyllables);
            file = passage.At.File;
        }
        if (words > 0)
            CheckMeasures(
                new Spot(file, 1),
                (double)words / sentences,
                (double)syllables / words,
                highest,
                problems
            );
    }

    private static void CheckMeasures(
        Spot at,
        double wordsASentence,
        double syllablesAWord,
        double highest,
        Problems problems
    )
    {
        var grade = (0.39 * wordsASentence) + (11.8 * syllablesAWord) - 15.59;
        if (grade > highest)
            problems.Add(at, $"The reading grade is {grade:0.0}, more than {highest:0}.");
        if (wordsASentence > LongestMean)
            problems.Add(
                at,
                $"Sentences have {wordsASentence:0.0} words on average, more than {LongestMean:0}."
            );
    }

    private static string Start(string sentence) =>
        sentence.Trim() is { Length: > 60 } text ? $"{text[..60]}…" : sentence.Trim();
}
