namespace Kith.Worksheets;

/// <summary>
/// A cell of a survey form for which a worksheet has no use of its own. It is kept with the worksheet, so that the form can be
/// written again with it.
/// </summary>
/// <param name="Sheet"><c>survey</c>, <c>choices</c> or <c>settings</c>.</param>
/// <param name="Row">The name of the question; the list and the name of a choice; empty on the sheet of settings.</param>
public sealed record FormCell(string Sheet, string Row, string Column, string Text)
{
    public static readonly string[] Sheets = ["survey", "choices", "settings"];
}
