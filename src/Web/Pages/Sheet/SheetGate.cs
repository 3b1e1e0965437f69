using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Pages.Sheet;

/// <summary>Opens the room and finds the sheet that an inner path names.</summary>
internal static class SheetGate
{
    /// <summary>Runs the handler, or answers that it is not there.</summary>
    public static Task With(
        HttpContext context,
        string room,
        string sheet,
        Func<SheetPlace, Here, Task> handler
    ) =>
        RoomGate.With(
            context,
            room,
            (open, here) =>
                open.Sheets.Find(sheet) is { } found && open.WorksheetOf(sheet) is { } worksheet
                    ? handler(new SheetPlace(open, found, worksheet), here)
                    : PrivatePage.NotThere(context)
        );
}

/// <summary>A sheet in the room it is in.</summary>
public sealed record SheetPlace(
    OpenRoom Room,
    Interventions.Sheets.Sheet Sheet,
    Worksheet Worksheet
)
{
    /// <summary>The room as inner paths name it: a circle's id or the notebook.</summary>
    public string Where => RoomGate.PathOf(Room)["/c/".Length..];

    /// <summary>The inner path of the sheet's own page.</summary>
    public string Path => $"{RoomGate.PathOf(Room)}/s/{Sheet.Id}";

    /// <summary>As a link to it says.</summary>
    public string Title => $"{Worksheet.Code} {Worksheet.Title}";

    /// <summary>The inner path to go back to: a form on this sheet, or the sheet if <paramref name="form"/> is none.</summary>
    public string BackTo(string form) =>
        FillPlace.Parse(form) is { } fill && fill.Room == Where && fill.Sheet == Sheet.Id
            ? fill.Path
            : Path;
}
