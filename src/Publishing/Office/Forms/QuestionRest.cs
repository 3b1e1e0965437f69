using System.Globalization;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Reads what every question may have.</summary>
internal static class QuestionRest
{
    /// <summary>The same question with its hint, its notes and its room on paper. Conditions come later.</summary>
    public static Question Of(Question question, FormRow row, Remarks remarks)
    {
        var rest = question with { HelperNote = FormWords.Maybe(row[FormColumns.HelperNote]) };
        if (question is NoteBlock or SectionBlock)
            return rest;
        return Printed(row[FormColumns.Print], rest) with
        {
            Hint = FormWords.Maybe(row[FormColumns.Hint]),
            Feeds = Feeds(row, remarks),
            Snapshot = row[FormColumns.Snapshot] == "true",
        };
    }

    private static Feed? Feeds(FormRow row, Remarks remarks)
    {
        if (row.Maybe(FormColumns.Feeds) is not { } text)
            return null;
        var feed = Feed.Parse(text);
        if (feed is null)
            remarks.Problem(row, $"No board has a field \"{text}\".");
        return feed;
    }

    private static Question Printed(string print, Question question) =>
        question is RowsQuestion rows
            ? rows with
            {
                PrintRows = Of(print, "rows", 1, 40) ?? rows.PrintRows,
                PrintHeight = Of(print, "height", 9, 60) ?? rows.PrintHeight,
            }
            : question with
            {
                PrintLines = Of(print, "lines", 1, 40) ?? 0,
            };

    private static int? Of(string print, string name, int least, int most)
    {
        foreach (var part in print.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=') is [var key, var value] && key == name)
                return int.TryParse(
                    value,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var n
                )
                    ? Math.Clamp(n, least, most)
                    : null;
        return null;
    }
}
