using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Keeps the columns that a worksheet has no place for, each under the name its row will have when it is written again.</summary>
internal sealed class FormCarried(QuestionIds ids, OptionLists lists, Remarks remarks)
{
    private readonly List<FormCell> _cells = [];

    public IReadOnlyList<FormCell> Read(FormBook book, IReadOnlyList<WorksheetPage> pages)
    {
        var groups = pages.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var row in book[FormColumns.Survey])
            Keep(FormColumns.Survey, row, [SurveyKey(row, groups)]);
        foreach (var row in book[FormColumns.Choices])
            Keep(FormColumns.Choices, row, ChoiceKeys(row, book[FormColumns.Survey]));
        foreach (var row in book[FormColumns.Settings].Take(1))
            Keep(FormColumns.Settings, row, [""]);
        return _cells;
    }

    private string SurveyKey(FormRow row, HashSet<string> groups)
    {
        var name = row[FormColumns.Name];
        return ids.Find(name) ?? (groups.Contains(name) ? Names.Page(name) : name);
    }

    /// <summary>A worksheet has no lists: each question that used one has its options, and writes a list of its own.</summary>
    private string[] ChoiceKeys(FormRow row, IReadOnlyList<FormRow> survey)
    {
        var (list, name) = (row[FormColumns.List], row[FormColumns.Name]);
        var id = lists.IdOf(list, name) ?? name;
        return
        [
            .. survey
                .Where(r => FormType.Read(r[FormColumns.Type]).List == list)
                .Select(r => ids.Find(r[FormColumns.Name]))
                .OfType<string>()
                .Append(list)
                .Distinct(StringComparer.Ordinal)
                .Select(own => $"{own} {id}"),
        ];
    }

    private void Keep(string sheet, FormRow row, string[] keys)
    {
        foreach (var (column, text) in row.Cells)
        {
            if (FormColumns.Of(sheet).Contains(column))
                continue;
            foreach (var key in keys)
                _cells.Add(new FormCell(sheet, key, column, text));
            if (Uncarried.Column(column) is { } lost)
                remarks.Leave(sheet, row.Number, lost);
        }
    }
}
