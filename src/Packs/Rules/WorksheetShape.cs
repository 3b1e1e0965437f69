using Kith.Packs.Parts;

namespace Kith.Packs.Rules;

/// <summary>What a worksheet as a whole must hold.</summary>
internal static class WorksheetShape
{
    public static void Check(FoundWorksheet found, Problems problems)
    {
        var (worksheet, origin) = (found.Worksheet, found.Origin);
        if (!Known.Sets.Contains(worksheet.Set, StringComparer.Ordinal))
            problems.Add(origin.At("set"), $"\"set\" is one of: {string.Join(", ", Known.Sets)}.");
        else if (
            worksheet.Code.Length > 0
            && !worksheet.Code.StartsWith(worksheet.Set, StringComparison.Ordinal)
        )
            problems.Add(
                origin.At("code"),
                $"The code begins with the letter of its set, {worksheet.Set}."
            );
        if (
            worksheet.Phases.Count == 0
            || worksheet.Phases.Distinct().Count() != worksheet.Phases.Count
        )
            problems.Add(origin.At("phases"), "\"phases\" names at least one phase, each once.");
        if (worksheet.For.Count == 0 || worksheet.For.Distinct().Count() != worksheet.For.Count)
            problems.Add(origin.At("for"), "\"for\" names at least one reader, each once.");
        if (!worksheet.Questions.Any())
            problems.Add(origin.At("pages"), "The worksheet asks nothing.");
        CheckPages(found, problems);
        CheckIds(found, problems);
    }

    private static void CheckPages(FoundWorksheet found, Problems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < found.Worksheet.Pages.Count; i++)
        {
            var page = found.Worksheet.Pages[i];
            if (page.Id.Length > 0 && !seen.Add(page.Id))
                problems.Add(
                    found.Origin.At("pages", $"{i}", "id"),
                    $"The page id \"{page.Id}\" is taken already."
                );
            if (page.Questions.Count == 0)
                problems.Add(
                    found.Origin.At("pages", $"{i}", "questions"),
                    "This page asks nothing."
                );
        }
    }

    private static void CheckIds(FoundWorksheet found, Problems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (question, _) in QuestionOrder.Of(found.Worksheet))
            if (question.Id.Length > 0 && !seen.Add(question.Id))
                problems.Add(
                    found.Places[question].At("id"),
                    $"The id \"{question.Id}\" is taken already in this worksheet."
                );
    }
}
