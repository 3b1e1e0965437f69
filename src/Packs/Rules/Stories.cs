using Kith.Packs.Parts;

namespace Kith.Packs.Rules;

/// <summary>A story can be walked through: it opens with something, and its time goes forward.</summary>
internal static class Stories
{
    public static void Check(Draft draft, Problems problems)
    {
        var sheets = new KnownIds(draft).Worksheets;
        foreach (var (situation, origin) in draft.Situations)
            if (situation.Story is { } story)
                Check(story, origin, sheets, problems);
    }

    private static void Check(
        Story story,
        Yaml.Origin origin,
        IReadOnlySet<string> sheets,
        Problems problems
    )
    {
        if (story.Opening.Count == 0)
            problems.Add(origin.At("story", "opening"), "A story opens with at least one sheet.");
        if (story.Turns.Count < 2)
            problems.Add(origin.At("story", "turns"), "A story has at least two turns.");
        for (var i = 0; i < story.Opening.Count; i++)
            if (story.Opening[i].Answers.Count == 0)
                problems.Add(origin.At("story", "opening", $"{i}"), "This sheet answers nothing.");
        for (var i = 0; i < story.Turns.Count; i++)
        {
            if (i > 0 && story.Turns[i].Day <= story.Turns[i - 1].Day)
                problems.Add(
                    origin.At("story", "turns", $"{i}", "day"),
                    "Each turn is on a later day than the one before it."
                );
            for (var j = 0; j < story.Turns[i].Tries.Count; j++)
                if (story.Turns[i].Tries[j].Sheet is { Length: > 0 } id && !sheets.Contains(id))
                    problems.Add(
                        origin.At("story", "turns", $"{i}", "try", $"{j}", "sheet"),
                        $"There is no worksheet \"{id}\"."
                    );
            if (story.Turns[i].Tries.Count == 0)
                problems.Add(
                    origin.At("story", "turns", $"{i}", "try"),
                    "A turn has at least one thing to try."
                );
        }
    }
}
