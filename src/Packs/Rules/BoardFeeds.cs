using Kith.Packs.Parts;
using Kith.Worksheets;

namespace Kith.Packs.Rules;

/// <summary>What flows into a board has the ids that the board understands.</summary>
internal static class BoardFeeds
{
    private static readonly string[] Steps =
    [
        "stop",
        "recognise",
        "consequences",
        "repair",
        "change",
        "healthy",
    ];
    private static readonly string[] Statuses = ["not-yet", "now", "done"];
    private static readonly string[] Whom = ["survivor", "caused-harm", "community", "myself"];

    private static readonly Dictionary<string, string[]> Options = new(StringComparer.Ordinal)
    {
        ["people.kind"] = ["ally", "between", "barrier"],
        ["people.ring"] = ["close", "nearby", "further"],
        ["people.near"] = ["survivor", "caused-harm", "both", "neither"],
        ["pod.ring"] = ["close", "nearby", "further"],
        ["control.who"] = ["one", "two", "both", "neither", "unclear"],
        ["ready.answer"] = ["yes", "mostly", "not-yet", "no"],
        ["part.level"] = ["leading", "active", "checking", "told", "safety", "none"],
        ["requests.state"] = ["asked", "agreed", "doing", "done", "refused"],
        ["road.state"] = ["not-yet", "now", "done"],
    };

    public static void Check(FoundWorksheet found, Problems problems)
    {
        foreach (var (question, table) in QuestionOrder.Of(found.Worksheet))
            if (
                question.Feeds is { } feed
                && Refusal($"{feed}", feed, question, table) is { } refusal
            )
                problems.Add(found.Places[question].At("feeds"), refusal);
    }

    private static string? Refusal(string name, Feed feed, Question question, Question? table)
    {
        if (Options.TryGetValue(name, out var ids))
            return question is ChoiceQuestion choice && choice.Options.All(o => ids.Contains(o.Id))
                ? null
                : $"What feeds {name} is a choice with the options {string.Join(", ", ids)}.";
        if (name == "staircase.steps")
            return
                question is StepsQuestion steps
                && steps.Steps.Select(s => s.Id).SequenceEqual(Steps)
                && steps.Statuses.Select(s => s.Id).SequenceEqual(Statuses)
                ? null
                : $"What feeds {name} has the steps {string.Join(", ", Steps)} and the statuses {string.Join(", ", Statuses)}.";
        if (feed.Board == "goals" && table is GridQuestion grid)
            return grid.Rows.All(r => Whom.Contains(r.Id))
                ? null
                : $"A grid that feeds goals has the rows {string.Join(", ", Whom)}.";
        return null;
    }
}
