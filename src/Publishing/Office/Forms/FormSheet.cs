using Kith.Publishing.Office.Xlsx;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Turns rows with named columns into a sheet, and a sheet into such rows.</summary>
internal static class FormSheet
{
    public static XlsxSheet Of(
        string name,
        IReadOnlyList<FormRow> rows,
        IReadOnlyList<FormCell> cells
    )
    {
        var kept = cells.Where(c => c.Sheet == name).ToList();
        string[] columns =
        [
            .. FormColumns.Of(name),
            .. kept.Select(c => c.Column).Distinct(StringComparer.Ordinal),
        ];
        foreach (var cell in kept)
            if (rows.FirstOrDefault(r => KeyOf(name, r) == cell.Row) is { } row)
                row[cell.Column] = cell.Text;
        return new XlsxSheet(
            name,
            [
                new XlsxRow(1, columns),
                .. rows.Select((row, i) => new XlsxRow(i + 2, [.. columns.Select(c => row[c])])),
            ]
        );
    }

    /// <summary>What a row is known by. The end of a group is known by nothing.</summary>
    public static string KeyOf(string sheet, FormRow row) =>
        sheet switch
        {
            FormColumns.Settings => "",
            FormColumns.Choices => $"{row[FormColumns.List]} {row[FormColumns.Name]}",
            _ => row.Maybe(FormColumns.Name) ?? "-",
        };
}
