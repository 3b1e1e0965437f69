using System.Globalization;
using Kith.Interventions.Sheets;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Web.Pages.Sharing;

/// <summary>What somebody wants to share: which answers of a sheet, with which room, until when.</summary>
/// <param name="From">The room the sheet is in.</param>
public sealed record SharingWish(
    OpenRoom From,
    Interventions.Sheets.Sheet Sheet,
    Worksheet Worksheet,
    Fields Typed
)
{
    /// <summary>How many days a copy can be shown; 0 is no end.</summary>
    public static IReadOnlyList<int> Days { get; } = [28, 91, 0];

    public string Path => $"{RoomGate.PathOf(From)}/s/{Sheet.Id}/share";

    public SheetEntry Entry => Sheet.Latest;

    /// <summary>Questions with an answer, in the order of the worksheet.</summary>
    public IReadOnlyList<Question> Answered =>
        [.. Worksheet.Questions.Where(q => Entry.Newest.ContainsKey(q.Id))];

    /// <summary>Questions whose answers go into the copy.</summary>
    public IReadOnlyList<Question> Picked =>
        [.. Answered.Where(q => Typed.Holds("all", "yes") || Typed.Holds("question", q.Id))];

    /// <summary>The room it goes to; empty if none was chosen.</summary>
    public string Target => Typed.One("target");

    public int ForDays => DaysIn(Typed);

    /// <summary>How long a form says; the shortest if it says nothing that can be chosen.</summary>
    internal static int DaysIn(Fields typed) =>
        int.TryParse(
            typed.One("days"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var days
        ) && Days.Contains(days)
            ? days
            : Days[0];

    /// <summary>The last day it is shown; null for no end.</summary>
    public DateOnly? Until => ForDays == 0 ? null : From.Today.AddDays(ForDays);

    public bool OnPlan => Typed.Holds("plan", "yes");
}
