namespace Kith.Publishing.Office.Xlsx;

/// <summary>A sheet of a workbook as plain text.</summary>
internal sealed record XlsxSheet(string Name, IReadOnlyList<XlsxRow> Rows);

/// <param name="Number">As a spreadsheet shows it: the first row is 1.</param>
/// <param name="Cells">From column A on; a cell that holds nothing is empty.</param>
internal sealed record XlsxRow(int Number, IReadOnlyList<string> Cells);
