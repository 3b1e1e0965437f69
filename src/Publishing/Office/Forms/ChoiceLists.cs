using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>The lists of options that are being written.</summary>
internal sealed class ChoiceLists
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<FormRow> _rows = [];

    public IReadOnlyList<FormRow> Rows => _rows;

    /// <summary>Writes a list, unless it stands there already; a grid asks the same of each of its rows.</summary>
    public string Add(string name, IEnumerable<Option> options)
    {
        if (_names.Add(name))
            foreach (var option in options)
                _rows.Add(
                    FormRow.New(
                        (FormColumns.List, name),
                        (FormColumns.Name, option.Id),
                        (FormColumns.Label, option.Label),
                        (FormColumns.ChoiceHint, option.Hint)
                    )
                );
        return name;
    }
}
