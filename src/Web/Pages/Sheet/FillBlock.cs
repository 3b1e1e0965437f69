using Kith.Worksheets;

namespace Kith.Web.Pages.Sheet;

/// <summary>A question, note or heading of a form, with the page of the worksheet that begins with it, if one does.</summary>
public sealed record FillBlock(Question Block, WorksheetPage? Begins)
{
    public bool Asks => Block is not (NoteBlock or SectionBlock);

    /// <summary>What a form shows: its questions, and around them what the worksheet says there.</summary>
    public static IReadOnlyList<FillBlock> In(
        Worksheet worksheet,
        FillPlace place,
        IReadOnlyDictionary<string, Answer> answers
    )
    {
        var all = worksheet
            .Pages.SelectMany(page =>
                page.Questions.Select((q, i) => new FillBlock(q, i == 0 ? page : null))
            )
            .Where(b => b.Asks || b.Block.When is null || b.Block.When.Holds(answers))
            .ToList();
        return place.Mode switch
        {
            FillMode.Guided => Around(all, place.Question, answers),
            // A note with a condition is advice that an answer of this form brings up: nobody may miss it.
            FillMode.Short =>
            [
                .. all.Where(b =>
                        b.Asks ? b.Block.Snapshot : b.Block is NoteBlock { When: not null }
                    )
                    .Select(b => b with { Begins = null }),
            ],
            _ => all,
        };
    }

    /// <summary>One question with what stands between it and the question before, and at the end also what comes after it.</summary>
    private static List<FillBlock> Around(
        List<FillBlock> all,
        string question,
        IReadOnlyDictionary<string, Answer> answers
    )
    {
        var asked = all.FindAll(b =>
            !b.Asks || b.Block.When is null || b.Block.When.Holds(answers) || b.Block.Id == question
        );
        var at = asked.FindIndex(b => b.Asks && b.Block.Id == question);
        if (at < 0)
            return [];
        var before = asked.FindLastIndex(
            Math.Max(at - 1, 0),
            b => b.Asks && b.Block.Id != question
        );
        var isLast = asked.FindIndex(at + 1, b => b.Asks) < 0;
        return asked.GetRange(before + 1, (isLast ? asked.Count : at + 1) - before - 1);
    }
}
