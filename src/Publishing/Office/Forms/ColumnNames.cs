namespace Kith.Publishing.Office.Forms;

/// <summary>Reads the names of columns as people write them: <c>List Name</c>, <c>relevance</c>, <c>label::English (en)</c>.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<string, string> Other = new(StringComparer.Ordinal)
    {
        ["relevance"] = FormColumns.Relevant,
        ["value"] = FormColumns.Name,
        ["list"] = FormColumns.List,
        ["calculate"] = "calculation",
        ["title"] = "form_title",
        ["id_string"] = "form_id",
    };

    /// <summary>A name for each column. The first language of a text is the text; the others keep their names.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> head, IReadOnlyList<string> known)
    {
        var names = head.Select(cell => Name(cell, known)).ToList();
        foreach (var text in new[] { FormColumns.Label, FormColumns.Hint })
            if (
                !names.Contains(text, StringComparer.Ordinal)
                && names.FindIndex(n => n.StartsWith($"{text}::", StringComparison.Ordinal))
                    is var first
                        and >= 0
            )
                names[first] = text;
        return names;
    }

    private static string Name(string cell, IReadOnlyList<string> known)
    {
        var name = cell.Trim();
        var plain = name.Replace(' ', '_').ToLowerInvariant();
        if (Other.TryGetValue(plain, out var usual) && known.Contains(usual))
            return usual;
        return known.Contains(plain, StringComparer.Ordinal) ? plain : name;
    }
}
