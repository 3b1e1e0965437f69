namespace Kith.Worksheets.Forms;

/// <summary>The fields of a form by name, as typed. A field may come several times.</summary>
public sealed class Fields
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public static Fields From(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var fields = new Fields();
        foreach (var (name, value) in pairs)
            fields.Add(name, value);
        return fields;
    }

    public IEnumerable<string> Names => _values.Keys;

    public void Add(string name, string value)
    {
        if (!_values.TryGetValue(name, out var values))
            _values[name] = values = [];
        values.Add(value.ReplaceLineEndings("\n"));
    }

    /// <summary>Adds every field of <paramref name="other"/>.</summary>
    public Fields With(Fields other)
    {
        foreach (var (name, values) in other._values)
        foreach (var value in values)
            Add(name, value);
        return this;
    }

    /// <summary>The first value as typed, or an empty text.</summary>
    public string One(string name) => _values.TryGetValue(name, out var values) ? values[0] : "";

    public IReadOnlyList<string> All(string name) =>
        _values.TryGetValue(name, out var values) ? values : [];

    public bool Holds(string name, string value) =>
        All(name).Contains(value, StringComparer.Ordinal);
}
