namespace Kith.Web.Pages.Sheet;

/// <summary>A form on a sheet: one question, the short form or the whole page.</summary>
/// <param name="Room">As in the inner path: a circle's id or the notebook.</param>
/// <param name="Question">The question's id in <see cref="FillMode.Guided"/>, else empty.</param>
public sealed record FillPlace(
    string Room,
    string Sheet,
    string Entry,
    FillMode Mode,
    string Question = ""
)
{
    /// <summary>The inner path of the form.</summary>
    public string Path =>
        $"/c/{Room}/s/{Sheet}/e/{Entry}/"
        + Mode switch
        {
            FillMode.Whole => "whole",
            FillMode.Short => "short",
            _ => "q/" + Question,
        };

    /// <summary>The sheet's own page.</summary>
    public string SheetPath => $"/c/{Room}/s/{Sheet}";

    /// <summary>Reads what <see cref="Path"/> writes, or null.</summary>
    public static FillPlace? Parse(string path) =>
        path.Split('/') switch
        {
            ["", "c", var room, "s", var sheet, "e", var entry, "whole"] => new(
                room,
                sheet,
                entry,
                FillMode.Whole
            ),
            ["", "c", var room, "s", var sheet, "e", var entry, "short"] => new(
                room,
                sheet,
                entry,
                FillMode.Short
            ),
            ["", "c", var room, "s", var sheet, "e", var entry, "q", var question] => new(
                room,
                sheet,
                entry,
                FillMode.Guided,
                question
            ),
            _ => null,
        };
}

public enum FillMode
{
    Guided,
    Short,
    Whole,
}
