using Kith.Packs.Parts;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Rules;

/// <summary>What a single question must hold.</summary>
internal static class QuestionShape
{
    private const int LongestLabel = 200;
    private const int LongestNote = 500;

    public static void Check(FoundWorksheet found, Problems problems)
    {
        foreach (var (question, _) in QuestionOrder.Of(found.Worksheet))
        {
            var origin = found.Places[question];
            CheckLabel(question, origin, problems);
            foreach (var (key, options) in OptionLists(question))
                CheckOptions(key, options, origin, problems);
            CheckNumbers(question, origin, problems);
            if (question is RowsQuestion { Columns.Count: 0 } or GridQuestion { Columns.Count: 0 })
                problems.Add(origin.At("columns"), "A table has at least one column.");
        }
    }

    private static void CheckLabel(Question question, Origin origin, Problems problems)
    {
        var longest = question is NoteBlock ? LongestNote : LongestLabel;
        if (question.Label.Length > longest)
            problems.Add(
                origin.At("label"),
                $"The label has at most {longest} characters; this has {question.Label.Length}."
            );
    }

    public static IEnumerable<(string Key, IReadOnlyList<Option> Options)> OptionLists(
        Question question
    ) =>
        question switch
        {
            ChoiceQuestion choice => [("options", choice.Options)],
            RankQuestion rank => [("options", rank.Options)],
            StepsQuestion steps => [("steps", steps.Steps), ("statuses", steps.Statuses)],
            GridQuestion grid => [("rows", grid.Rows)],
            _ => [],
        };

    private static void CheckOptions(
        string key,
        IReadOnlyList<Option> options,
        Origin origin,
        Problems problems
    )
    {
        if (options.Count < (key == "rows" ? 1 : 2))
            problems.Add(origin.At(key), $"\"{key}\" has too few entries.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < options.Count; i++)
        {
            var (id, at) = (options[i].Id, origin.At(key, $"{i}", "id"));
            if (id.Length > 0 && !seen.Add(id))
                problems.Add(at, $"The id \"{id}\" is taken already in this question.");
            if (key == "options" && id is Option.NotSure or Option.Other)
                problems.Add(
                    at,
                    $"\"{id}\" is not written as an option; \"not sure\" is always there, \"other: true\" adds the other."
                );
        }
    }

    private static void CheckNumbers(Question question, Origin origin, Problems problems)
    {
        if (question is ScaleQuestion scale)
        {
            if (scale.Min >= scale.Max)
                problems.Add(origin.At("max"), "\"max\" is greater than \"min\".");
            foreach (var point in scale.Points.Keys.Where(p => p < scale.Min || p > scale.Max))
                problems.Add(origin.At("points", $"{point}"), $"The scale has no point {point}.");
        }
        if (question is NumberQuestion number && number.Min >= number.Max)
            problems.Add(origin.At("max"), "\"max\" is greater than \"min\".");
    }
}
