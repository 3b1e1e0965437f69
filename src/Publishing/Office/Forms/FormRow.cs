namespace Kith.Publishing.Office.Forms;

/// <summary>A row of a form: its cells by the names of their columns. An empty cell is the same as none.</summary>
/// <param name="Number">As a spreadsheet shows it; 0 for a row that is only being written.</param>
internal sealed record FormRow(int Number, Dictionary<string, string> Cells)
{
    public static FormRow New(params ReadOnlySpan<(string Column, string? Text)> cells)
    {
        var row = new FormRow(0, new(StringComparer.Ordinal));
        foreach (var (column, text) in cells)
            row[column] = text ?? "";
        return row;
    }

    public string this[string column]
    {
        get => Cells.GetValueOrDefault(column, "");
        set
        {
            if (value.Length > 0)
                Cells[column] = value;
        }
    }

    /// <summary>The text, or null if there is none.</summary>
    public string? Maybe(string column) => Cells.GetValueOrDefault(column);
}
