using Kith.Publishing.Office.Xlsx;

namespace Kith.Publishing.Office.Forms;

/// <summary>The sheets of a form with their columns named.</summary>
internal sealed class FormBook
{
    private readonly Dictionary<string, IReadOnlyList<FormRow>> _sheets = new(
        StringComparer.Ordinal
    );

    public FormBook(IEnumerable<XlsxSheet> sheets)
    {
        foreach (var sheet in sheets)
            _sheets[sheet.Name] = Rows(sheet);
    }

    /// <summary>The rows that hold anything, without the row of names.</summary>
    public IReadOnlyList<FormRow> this[string sheet] => _sheets.GetValueOrDefault(sheet, []);

    public bool Has(string sheet) => _sheets.ContainsKey(sheet);

    private static List<FormRow> Rows(XlsxSheet sheet)
    {
        var head = sheet.Rows.FirstOrDefault(r => r.Cells.Any(c => c.Trim().Length > 0));
        if (head is null)
            return [];
        var columns = ColumnNames.Of(head.Cells, FormColumns.Of(sheet.Name));
        var rows = new List<FormRow>();
        foreach (var row in sheet.Rows.Where(r => r.Number > head.Number))
        {
            var named = new FormRow(row.Number, new(StringComparer.Ordinal));
            for (var i = 0; i < Math.Min(columns.Count, row.Cells.Count); i++)
                if (columns[i].Length > 0 && row.Cells[i].Trim() is { Length: > 0 } text)
                    named.Cells.TryAdd(columns[i], text);
            if (named.Cells.Count > 0)
                rows.Add(named);
        }
        return rows;
    }
}
