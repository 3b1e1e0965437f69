using System.Globalization;

namespace Kith.Packs.Yaml;

/// <summary>
/// Reads the keys of one mapping by name. Whatever is missing, unknown or of the wrong shape becomes a problem, and an empty
/// value stands in for it, so that reading goes on and shows everything at once.
/// </summary>
internal sealed class Fields
{
    private readonly Mapping _map;
    private readonly bool _isMapping;
    private readonly Problems _problems;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public Fields(Node node, string file, Problems problems)
    {
        (Origin, _problems) = (new Origin(file, node), problems);
        _isMapping = node is Mapping;
        _map = node as Mapping ?? new Mapping(node.Line, []);
        if (!_isMapping)
            Problem("Keys with values were expected here.");
    }

    public Origin Origin { get; }

    /// <summary>All entries of a mapping whose keys are ids and not words of the format.</summary>
    public IReadOnlyList<Entry> Entries
    {
        get
        {
            _asked.UnionWith(_map.Entries.Select(e => e.Key));
            return _map.Entries;
        }
    }

    public bool Has(string key) => Ask(key) is not null;

    public void Problem(string message) => _problems.Add(Origin.At(), message);

    public void Problem(string key, string message) => _problems.Add(Origin.At(key), message);

    /// <summary>The value as it is, or null. A required value that is absent is a problem.</summary>
    public Node? Raw(string key, bool required = false)
    {
        var entry = Ask(key);
        if (entry is null && required && _isMapping)
            Problem($"The key \"{key}\" is missing.");
        return entry?.Value;
    }

    /// <summary>Text on one line that must not be empty.</summary>
    public string Text(string key)
    {
        var text = Open(key);
        if (text.Length == 0 && Has(key) && Raw(key) is Scalar)
            Problem(key, $"\"{key}\" is empty.");
        return text;
    }

    /// <summary>The same, but the key may be left out.</summary>
    public string? TextOrNone(string key) => Has(key) ? Text(key) : null;

    /// <summary>Text that must be there and may be empty.</summary>
    public string Open(string key) => Raw(key, required: true) is { } node ? Line(node, key) : "";

    /// <summary>Text as it is, with every space and line break.</summary>
    public string Exact(string key, bool required = true)
    {
        var node = Raw(key, required);
        if (node is not (null or Scalar))
            Problem(key, $"\"{key}\" is text.");
        return (node as Scalar)?.Text ?? "";
    }

    /// <summary>A permanent id.</summary>
    public string Id(string key = "id") => Formed(key, Ids.IsPermanent, Ids.PermanentForm);

    /// <summary>The id of a question, option or row.</summary>
    public string QuestionId(string key = "id") => Formed(key, Ids.IsQuestion, Ids.QuestionForm);

    /// <summary>Text of a given form.</summary>
    public string Formed(string key, Func<string, bool> fits, string form)
    {
        var text = Text(key);
        if (text.Length == 0 || fits(text))
            return text;
        Problem(key, $"\"{text}\" does not have the form of \"{key}\": {form}.");
        return "";
    }

    /// <summary>One of the words of an enum.</summary>
    public T One<T>(string key)
        where T : struct, Enum =>
        Raw(key, required: true) is { } node ? Word<T>(node, key) : default;

    public T? OneOrNone<T>(string key)
        where T : struct, Enum => Has(key) ? One<T>(key) : null;

    public IReadOnlyList<T> Many<T>(string key, bool required = false)
        where T : struct, Enum => [.. Items(key, required).Select(n => Word<T>(n, key))];

    /// <summary>A list of short texts.</summary>
    public IReadOnlyList<string> Texts(string key, bool required = false) =>
        [.. Items(key, required).Select(n => NotEmpty(n, key))];

    /// <summary>A list of mappings.</summary>
    public IReadOnlyList<Fields> Maps(string key, bool required = false) =>
        [.. Items(key, required).Select(Inner)];

    public Fields? Map(string key, bool required = false) =>
        Raw(key, required) is { } node ? Inner(node) : null;

    public int Whole(string key, int min, int max)
    {
        if (Raw(key, required: true) is not { } node)
            return min;
        if (
            node is Scalar { Plain: true } scalar
            && int.TryParse(
                scalar.Text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var n
            )
            && n >= min
            && n <= max
        )
            return n;
        Problem(key, $"\"{key}\" is a whole number from {min} to {max}.");
        return min;
    }

    public int? WholeOrNone(string key, int min, int max) => Has(key) ? Whole(key, min, max) : null;

    public bool Flag(string key, bool otherwise = false)
    {
        if (Raw(key) is not { } node)
            return otherwise;
        if (node is Scalar { Plain: true, Text: "true" or "false" } scalar)
            return scalar.Text == "true";
        Problem(key, $"\"{key}\" is true or false.");
        return otherwise;
    }

    public DateOnly Day(string key)
    {
        var node = Raw(key, required: true);
        if (node is Scalar scalar && Days.TryRead(scalar.Text, out var day))
            return day;
        if (node is not null)
            Problem(key, $"\"{key}\" is a day written like 2026-03-02.");
        return default;
    }

    /// <summary>Reports the keys nobody asked for.</summary>
    public void Close()
    {
        foreach (var entry in _map.Entries)
            if (!_asked.Contains(entry.Key))
                Problem(entry.Key, $"The key \"{entry.Key}\" is not known here.{Comma(entry)}");
    }

    public Fields Inner(Node node) => new(node, Origin.File, _problems);

    /// <summary>In <c>{say: No, or maybe}</c> YAML takes "or maybe" for a key.</summary>
    private static string Comma(Entry entry) =>
        entry is { Value: Scalar { Text: "" } } ? " Text with a comma in it needs quotes." : "";

    private Entry? Ask(string key)
    {
        _asked.Add(key);
        return _map.Find(key);
    }

    private IReadOnlyList<Node> Items(string key, bool required)
    {
        switch (Raw(key, required))
        {
            case null:
                return [];
            case Sequence list:
                return list.Items;
            default:
                Problem(key, $"\"{key}\" is a list.");
                return [];
        }
    }

    private T Word<T>(Node node, string key)
        where T : struct, Enum
    {
        if (node is Scalar scalar && Names<T>.TryRead(scalar.Text, out var value))
            return value;
        var words = string.Join(", ", Names<T>.All);
        _problems.Add(new Spot(Origin.File, node.Line), $"\"{key}\" is one of: {words}.");
        return default;
    }

    private string NotEmpty(Node node, string key)
    {
        var text = Line(node, key);
        if (text.Length == 0 && node is Scalar)
            _problems.Add(new Spot(Origin.File, node.Line), $"A line of \"{key}\" is empty.");
        return text;
    }

    /// <summary>Text with its white space made single, because a folded line in YAML is still one line to a reader.</summary>
    private string Line(Node node, string key)
    {
        if (node is Scalar scalar)
            return string.Join(
                ' ',
                scalar.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
        _problems.Add(
            new Spot(Origin.File, node.Line),
            $"\"{key}\" is text. Text with a colon or a bracket in it needs quotes."
        );
        return "";
    }
}
