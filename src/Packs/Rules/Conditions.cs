using System.Globalization;
using Kith.Packs.Parts;
using Kith.Worksheets;

namespace Kith.Packs.Rules;

/// <summary>A condition looks back at an answer that was asked for before and can be what it says. So there are no circles.</summary>
internal static class Conditions
{
    public static void Check(FoundWorksheet found, Problems problems)
    {
        var earlier = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var question in found.Worksheet.Pages.SelectMany(p => p.Questions))
        {
            var columns = question.Columns();
            Check(question, earlier, found, problems);
            foreach (var column in columns)
                Check(column, earlier, found, problems);
            if (question is not (NoteBlock or SectionBlock))
                earlier.TryAdd(question.Id, question);
            foreach (var column in columns)
                earlier.TryAdd(column.Id, column);
        }
    }

    private static void Check(
        Question question,
        Dictionary<string, Question> earlier,
        FoundWorksheet found,
        Problems problems
    )
    {
        if (question.When is not { } when)
            return;
        var at = found.Places[question].At("when");
        if (!earlier.TryGetValue(when.On, out var on))
            problems.Add(at, $"No question before this one has the id \"{when.On}\".");
        else if (Refusal(when, on) is { } refusal)
            problems.Add(at, refusal);
    }

    private static string? Refusal(Condition when, Question on)
    {
        switch (when.How)
        {
            case Condition.Test.Answered:
                return null;
            case Condition.Test.AtLeast:
                return
                    on is NumberQuestion
                    || (on is ScaleQuestion && Possible(on).Contains(when.Values[0]))
                    ? null
                    : $"\"at_least\" needs a number that \"{on.Id}\" can have.";
            default:
                var wrong = when.Values.FirstOrDefault(v => !Possible(on).Contains(v));
                return when.Values.Count == 0 ? "\"any_of\" names at least one answer."
                    : wrong is not null ? $"\"{wrong}\" is no answer that \"{on.Id}\" can have."
                    : null;
        }
    }

    private static IEnumerable<string> Possible(Question question) =>
        question switch
        {
            ChoiceQuestion choice => choice
                .Options.Select(o => o.Id)
                .Append(Option.NotSure)
                .Concat(choice.Other ? [Option.Other] : []),
            YesNoQuestion => Forms.ChoiceAnswers.YesNo,
            ScaleQuestion { Min: var min, Max: var max } when min <= max => Enumerable
                .Range(min, max - min + 1)
                .Select(v => v.ToString(CultureInfo.InvariantCulture))
                .Append(Option.NotSure),
            _ => [],
        };
}
