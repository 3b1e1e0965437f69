using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Keeps the columns that a worksheet has no place for, each under the name its row will have when it is written again.</summary>
internal sealed class FormCarried(QuestionIds ids, OptionLists lists, Remarks remarks)
{
    private readonly List<CarriedCell> _cells = [];

    public Carried Read(FormBook book, IReadOnlyList<WorksheetPage> pages)
    {
        var groups = pages.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var row in book[FormColumns.Survey])
            Keep(FormColumns.Survey, row, SurveyKey(row, groups));
        foreach (var row in book[FormColumns.Choices])
            Keep(FormColumns.Choices, row, ChoiceKey(row));
        foreach (var row in book[FormColumns.Settings].Take(1))
            Keep(FormColumns.Settings, row, "");
        return new Carried(_cells);
    }

    private string SurveyKey(FormRow row, HashSet<string> groups)
    {
        var name = row[FormColumns.Name];
        return ids.Find(name) ?? (groups.Contains(name) ? Names.Page(name) : name);
    }

    private string ChoiceKey(FormRow row)
    {
        var (list, name) = (row[FormColumns.List], row[FormColumns.Name]);
        return $"{list} {lists.IdOf(list, name) ?? name}";
    }

    private void Keep(string sheet, FormRow row, string key)
    {
        foreach (var (column, text) in row.Cells)
        {
            if (FormColumns.Of(sheet).Contains(column))
                continue;
            _cells.Add(new CarriedCell(sheet, key, column, text));
            if (Uncarried.Column(column) is { } lost)
                remarks.Leave(sheet, row.Number, lost);
        }
    }
}
