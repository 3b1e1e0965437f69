using Kith.Worksheets;

namespace Kith.Interventions.Sheets;

/// <summary>Makes a sheet again from what a file holds.</summary>
public static class BringBack
{
    /// <summary>The events of a whole sheet, to be appended at once. The first entry has the sheet's own id.</summary>
    /// <param name="entries">At least one.</param>
    /// <param name="newId">Gives an id that nobody has used.</param>
    public static IReadOnlyList<CircleEvent> Events(
        Worksheet worksheet,
        IReadOnlyList<EntryInFile> entries,
        Func<string> newId
    )
    {
        var sheet = newId();
        var events = new List<CircleEvent>();
        foreach (var entry in entries.OrderBy(e => e.Day))
        {
            var id = events.Count == 0 ? sheet : newId();
            events.Add(
                events.Count == 0
                    ? SheetDecisions.Start(worksheet, sheet, entry.Day)
                    : new EntryStarted(sheet, id, entry.Day)
            );
            events.Add(new EntryBroughtBack(sheet, id, entry.By, entry.For));
            // Nothing is replaced, so that answers that stood side by side do so again; the newest comes last.
            foreach (var answers in entry.Answers)
                events.Add(
                    new AnswersGiven(
                        sheet,
                        id,
                        [.. answers.Select(a => new GivenAnswer(a.Key, a.Value, []))]
                    )
                );
        }
        return events;
    }
}

/// <summary>One filling by a file: who wrote it, for whom, and the answers that stand, those of the newest save last.</summary>
public sealed record EntryInFile(
    DateOnly Day,
    string By,
    IReadOnlyList<string> For,
    IReadOnlyList<IReadOnlyDictionary<string, Answer>> Answers
);
