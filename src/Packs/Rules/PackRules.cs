using Kith.Packs.Parts;

namespace Kith.Packs.Rules;

/// <summary>Every rule of the pack format and the worksheet format that goes beyond the shape of one file.</summary>
internal static class PackRules
{
    public static void Check(Draft draft, Problems problems) =>
        Parallel.Invoke(
            () => CheckParts(draft, problems),
            () => CheckText(draft, problems),
            () => NearCopies.Check(draft, problems)
        );

    /// <summary>The rules that one worksheet keeps or breaks on its own.</summary>
    public static void CheckOne(Draft draft, Problems problems)
    {
        NamedFiles.Check(draft, problems);
        foreach (var worksheet in draft.Worksheets)
            CheckWorksheet(worksheet, problems);
        CheckText(draft, problems);
    }

    private static void CheckParts(Draft draft, Problems problems)
    {
        PackShape.Check(draft, problems);
        Unique.Check(draft, problems);
        NamedFiles.Check(draft, problems);
        foreach (var page in draft.Pages)
            CheckPage(page, problems);
        foreach (var essential in draft.Essentials)
            EssentialShape.Check(essential, problems);
        foreach (var worksheet in draft.Worksheets)
            CheckWorksheet(worksheet, problems);
        ModelShape.Check(draft, problems);
        TriageGraph.Check(draft, problems);
        ResourceFacts.Check(draft, problems);
        DeadLinks.Check(draft, problems);
        DeadBodyLinks.Check(draft, problems);
        Reach.Check(draft, problems);
        Unused.Check(draft, problems);
        Synonyms.Check(draft, problems);
        Stories.Check(draft, problems);
    }

    private static void CheckPage(FoundPage page, Problems problems)
    {
        PageShape.Check(page, problems);
        ReadingTime.Check(page, problems);
        Headings.Check(page, problems);
        WordMarks.Check(page, problems);
    }

    private static void CheckWorksheet(FoundWorksheet worksheet, Problems problems)
    {
        WorksheetShape.Check(worksheet, problems);
        QuestionShape.Check(worksheet, problems);
        Conditions.Check(worksheet, problems);
        BoardFeeds.Check(worksheet, problems);
        Charts.Check(worksheet, problems);
        Examples.Check(worksheet, problems);
    }

    private static void CheckText(Draft draft, Problems problems)
    {
        var texts = new DraftTexts(draft);
        PlainText.Check(draft, texts, problems);
        TextNumbers.Check(texts, problems);
        if (draft.Language != "en")
            return;
        Readability.Check(texts, problems);
        AvoidedWords.Check(texts, problems);
    }
}
