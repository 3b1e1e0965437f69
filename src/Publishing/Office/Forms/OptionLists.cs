using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>The lists of options of a form, their names turned into ids.</summary>
internal sealed class OptionLists
{
    private readonly Dictionary<string, Dictionary<string, Option>> _lists = new(
        StringComparer.Ordinal
    );

    public OptionLists(IEnumerable<FormRow> rows, Remarks remarks)
    {
        var taken = new HashSet<(string List, string Id)>();
        foreach (var row in rows)
            if (Refusal(row) is { } refusal)
                remarks.Problem(FormColumns.Choices, row.Number, refusal);
            else
                Add(row, taken);
    }

    public bool Has(string? list) => list is not null && _lists.ContainsKey(list);

    /// <summary>Every option of a list.</summary>
    public IReadOnlyList<Option> All(string list) =>
        [.. _lists.GetValueOrDefault(list)?.Values.AsEnumerable() ?? []];

    /// <summary>Every option with its name in the form.</summary>
    public IEnumerable<(string Name, Option Option)> Named(string list) =>
        (_lists.GetValueOrDefault(list) ?? []).Select(o => (o.Key, o.Value));

    /// <summary>Those that a worksheet writes down: "not sure" is always there, and "other" is a key of its own.</summary>
    public IReadOnlyList<Option> Written(string list) =>
        [.. All(list).Where(o => o.Id is not (Option.NotSure or Option.Other))];

    /// <summary>The id of an option by its name in the form, or null.</summary>
    public string? IdOf(string list, string name) =>
        _lists.GetValueOrDefault(list)?.GetValueOrDefault(name)?.Id;

    private string? Refusal(FormRow row)
    {
        var (list, name) = (row[FormColumns.List], row[FormColumns.Name]);
        if (list.Length == 0 || name.Length == 0)
            return "An option has a list_name and a name.";
        return IdOf(list, name) is null ? null : $"The list {list} has \"{name}\" twice.";
    }

    private void Add(FormRow row, HashSet<(string List, string Id)> taken)
    {
        var (list, name) = (row[FormColumns.List], row[FormColumns.Name]);
        if (!_lists.TryGetValue(list, out var options))
            _lists[list] = options = new(StringComparer.Ordinal);
        var id = FormIds.Free(FormIds.Clean(name, "o"), id => taken.Contains((list, id)));
        taken.Add((list, id));
        options[name] = new Option(
            id,
            FormWords.Maybe(row[FormColumns.Label]) ?? name,
            FormWords.Maybe(row[FormColumns.ChoiceHint])
        );
    }
}
