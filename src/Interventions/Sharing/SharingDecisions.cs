using Kith.Interventions.Sheets;

namespace Kith.Interventions.Sharing;

/// <summary>What may be copied where, and taken back by whom.</summary>
public static class SharingDecisions
{
    /// <summary>A copy of some answers of one entry.</summary>
    /// <param name="questions">Ids of the questions whose answers go into the copy.</param>
    /// <returns>The copy, or the key of a refusal.</returns>
    public static (CopyShared? Copy, string? Refusal) Copy(
        Sheet sheet,
        SheetEntry entry,
        string id,
        IReadOnlyCollection<string> questions,
        IReadOnlyList<string> readers,
        DateOnly today,
        DateOnly? until,
        bool onPlan
    )
    {
        if (until < today)
            return (null, "sharing.past");
        var answers = entry
            .Newest.Where(a => questions.Contains(a.Key))
            .Select(a => new CopiedAnswer(a.Key, a.Value))
            .ToList();
        return answers.Count == 0
            ? (null, "sharing.nothing")
            : (
                new CopyShared(
                    id,
                    sheet.Worksheet,
                    sheet.Version,
                    entry.Day,
                    answers,
                    readers,
                    until,
                    onPlan
                ),
                null
            );
    }

    /// <summary>Takes a copy back. Only its owner can.</summary>
    public static Decision TakeBack(SharedCopies copies, string id, string me) =>
        copies.Find(id) is { TakenBack: null } copy && copy.By == me
            ? Decision.Accept(new CopyTakenBack(id))
            : Decision.Refuse("sharing.not-yours");
}
