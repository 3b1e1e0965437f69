using System.Collections.Frozen;
using System.Text.Json;

namespace Kith.Web;

/// <summary>The words of the pages themselves, from <c>Strings/{language}/{area}.json</c>. The guide's words are in the pack.</summary>
public sealed class Wording
{
    private readonly FrozenDictionary<string, string> phrases;

    private Wording(string language, FrozenDictionary<string, string> phrases)
    {
        Language = language;
        this.phrases = phrases;
    }

    /// <summary>Language tag, such as <c>en</c>.</summary>
    public string Language { get; }

    internal IEnumerable<string> Keys => phrases.Keys;

    /// <summary>The phrase with this key, written <c>area.name</c>.</summary>
    /// <exception cref="KeyNotFoundException">No such phrase: a bug.</exception>
    public string this[string key] =>
        phrases.TryGetValue(key, out var phrase)
            ? phrase
            : throw new KeyNotFoundException($"No phrase '{key}' in '{Language}'.");

    /// <summary>The phrase with each <c>{name}</c> replaced by its value.</summary>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> values]
    {
        get
        {
            var phrase = this[key];
            foreach (var (name, value) in values)
                phrase = phrase.Replace($"{{{name}}}", $"{value}", StringComparison.Ordinal);
            return phrase;
        }
    }

    /// <summary>Reads every area of one language.</summary>
    public static Wording Read(string language)
    {
        var assembly = typeof(Wording).Assembly;
        var folder = $"strings/{language}/";
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(folder, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            var area = Path.GetFileNameWithoutExtension(name);
            foreach (var (key, phrase) in Parse(stream))
                found.Add($"{area}.{key}", phrase);
        }
        return new Wording(language, found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Parse(Stream stream) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
}
