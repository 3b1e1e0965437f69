using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Meetings;

/// <summary>Beginning the notes of a meeting.</summary>
public static class MeetingDecisions
{
    /// <summary>
    /// Begins the meeting's sheet, or fills in the latest one again, with the day and what was chosen to talk about already on it.
    /// </summary>
    /// <param name="worksheet">The worksheet for meetings.</param>
    /// <param name="id">An id that nobody has used: of the entry, and of the sheet if there is none yet.</param>
    /// <param name="day">The day of the meeting; null if it has none.</param>
    public static Decision Begin(
        SheetBook book,
        Worksheet worksheet,
        string id,
        DateOnly today,
        DateOnly? day,
        IReadOnlyList<string> points
    )
    {
        var sheet = book.Shown.LastOrDefault(s => s.Worksheet == worksheet.Id && !s.IsCopy);
        CircleEvent begun = sheet is null
            ? SheetDecisions.Start(worksheet, id, today)
            : new EntryStarted(sheet.Id, id, today);
        var answers = Answers(worksheet, day, points).ToList();
        return answers.Count == 0
            ? Decision.Accept(begun)
            : Decision.Accept(begun, new AnswersGiven(sheet?.Id ?? id, id, answers));
    }

    private static IEnumerable<GivenAnswer> Answers(
        Worksheet worksheet,
        DateOnly? day,
        IReadOnlyList<string> points
    )
    {
        foreach (var question in worksheet.Questions)
            if (
                question is DateQuestion { Feeds: { Board: "meeting", Field: "when" } }
                && day is { } d
            )
                yield return new GivenAnswer(question.Id, new DateAnswer(d), []);
            else if (
                question is ListQuestion { Feeds: { Board: "meeting", Field: "agenda" } }
                && points.Count > 0
            )
                yield return new GivenAnswer(question.Id, new ListAnswer(points), []);
    }
}
