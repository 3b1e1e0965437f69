using Kith.Packs.Parts;
using Kith.Worksheets;

namespace Kith.Packs.Rules;

/// <summary>A worked example could have been filled in as it stands.</summary>
internal static class Examples
{
    public static void Check(FoundWorksheet found, Problems problems)
    {
        var (worksheet, origin) = (found.Worksheet, found.Origin);
        if (worksheet.Example is not { } example)
            return;
        if (example.Entries.Count == 0)
            problems.Add(origin.At("example", "entries"), "The example has at least one entry.");
        if (example.Entries.Count > 1 && !worksheet.Repeats && !worksheet.Each)
            problems.Add(
                origin.At("example", "entries", "1"),
                "Only a worksheet with \"repeats\" or \"each\" has several entries."
            );
        for (var i = 0; i < example.Entries.Count; i++)
        {
            var entry = example.Entries[i];
            if (entry.Answers.Count == 0)
                problems.Add(
                    origin.At("example", "entries", $"{i}"),
                    "This entry answers nothing."
                );
            if (i > 0 && entry.Day < example.Entries[i - 1].Day)
                problems.Add(
                    origin.At("example", "entries", $"{i}", "day"),
                    "Entries stand in the order of their days."
                );
            foreach (var question in worksheet.Questions.Where(q => IsHidden(q, entry)))
                problems.Add(
                    origin.At("example", "entries", $"{i}", "answers", question.Id),
                    $"\"{question.Id}\" would not have been asked here."
                );
        }
    }

    private static bool IsHidden(Question question, ExampleEntry entry) =>
        entry.Answers.ContainsKey(question.Id) && question.When?.Holds(entry.Answers) == false;
}
