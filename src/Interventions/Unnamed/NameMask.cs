using System.Text;

namespace Kith.Interventions.Unnamed;

/// <summary>
/// Puts something else in the place of names, wherever they stand as words of their own, whatever their capitals. It hides
/// these names and nothing else: what people tell can still give somebody away.
/// </summary>
public sealed class NameMask
{
    private readonly IReadOnlyList<(string Name, string Instead)> _names;

    /// <param name="names">Names with what stands in their place. Of two that begin alike the longer is looked for first.</param>
    public NameMask(IEnumerable<KeyValuePair<string, string>> names) =>
        _names = [
            .. names
                .Select(n => (Name: n.Key.Trim(), Instead: n.Value.Trim()))
                .Where(n => n.Name.Length > 0)
                .OrderByDescending(n => n.Name.Length),
        ];

    /// <summary>The text without the names.</summary>
    public string Hide(string text)
    {
        var hidden = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
            if (Here(text, at) is { Name: { } name, Instead: var instead })
            {
                hidden.Append(instead);
                at += name.Length;
            }
            else
                hidden.Append(text[at++]);
        return hidden.ToString();
    }

    private (string? Name, string Instead) Here(string text, int at)
    {
        if (at > 0 && IsOfWord(text[at - 1]))
            return default;
        foreach (var (name, instead) in _names)
            if (
                string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase)
                    == 0
                && at + name.Length <= text.Length
                && (at + name.Length == text.Length || !IsOfWord(text[at + name.Length]))
            )
                return (name, instead);
        return default;
    }

    private static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign);
}
