using System.Text;

namespace Kith.Packs.Yaml;

/// <summary>The words a pack uses for the values of an enum: <c>CausedHarm</c> is written <c>caused-harm</c>.</summary>
internal static class Names<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByName = Enum.GetValues<T>()
        .ToDictionary(v => Kebab(v.ToString()), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => ByName.Keys;

    public static bool TryRead(string text, out T value) => ByName.TryGetValue(text, out value);

    public static string Of(T value) => Kebab(value.ToString());

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
