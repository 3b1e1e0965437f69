namespace Kith.Packs.Yaml;

/// <summary>A piece of YAML that still knows its line.</summary>
internal abstract record Node(int Line)
{
    /// <summary>The line of the value at the end of <paramref name="path"/> (keys and positions), or of the nearest part of it that exists.</summary>
    public int LineOf(params ReadOnlySpan<string> path)
    {
        var (node, line) = (this, Line);
        foreach (var part in path)
        {
            if (node.Step(part) is not { } next)
                return line;
            (node, line) = next;
        }
        return line;
    }

    private protected virtual (Node Node, int Line)? Step(string part) => null;
}

/// <param name="Plain">Written without quotes and on one line, so that it may be a number or true or false.</param>
internal sealed record Scalar(int Line, string Text, bool Plain) : Node(Line);

internal sealed record Sequence(int Line, IReadOnlyList<Node> Items) : Node(Line)
{
    private protected override (Node Node, int Line)? Step(string part) =>
        int.TryParse(part, out var i) && i >= 0 && i < Items.Count
            ? (Items[i], Items[i].Line)
            : null;
}

internal sealed record Mapping(int Line, IReadOnlyList<Entry> Entries) : Node(Line)
{
    /// <summary>The entry with this key, or null.</summary>
    public Entry? Find(string key) =>
        Entries.FirstOrDefault(e => string.Equals(e.Key, key, StringComparison.Ordinal));

    private protected override (Node Node, int Line)? Step(string part) =>
        Find(part) is { } entry ? (entry.Value, entry.Line) : null;
}

/// <param name="Line">The line of the key.</param>
internal sealed record Entry(int Line, string Key, Node Value);

/// <summary>Where something was read from: the file and the YAML it came out of.</summary>
internal sealed record Origin(string File, Node Node)
{
    public Spot At(params ReadOnlySpan<string> path) => new(File, Node.LineOf(path));
}

/// <summary>Something read, with its origin.</summary>
internal sealed record Found<T>(T Value, Origin Origin)
{
    public Spot At(params ReadOnlySpan<string> path) => Origin.At(path);
}
