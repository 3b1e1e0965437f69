namespace Kith.Publishing.Office.Forms;

/// <summary>The ids of questions by their names in the form.</summary>
internal sealed class QuestionIds(Remarks remarks)
{
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The id that the form carries along for a question, or one made of its name. A name that is missing or taken is a problem.</summary>
    public string Claim(FormRow row)
    {
        var name = row[FormColumns.Name];
        if (name.Length == 0)
            remarks.Problem(row, "This row has no name.");
        else if (_byName.ContainsKey(name))
            remarks.Problem(row, $"The name \"{name}\" is taken by an earlier row.");
        var id = FormIds.Free(
            FormIds.Clean(row.Maybe(FormColumns.Id) ?? name, "q"),
            _taken.Contains
        );
        _taken.Add(id);
        _byName.TryAdd(name, id);
        return id;
    }

    public string? Find(string name) => _byName.GetValueOrDefault(name);
}
