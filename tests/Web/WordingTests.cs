using System.Text.RegularExpressions;

namespace Kith.Web.Tests;

/// <summary>Words of the pages and the places that use them agree.</summary>
public sealed partial class WordingTests
{
    private const int PatienceMs = 1000;
    private static readonly Wording English = Wording.Read("en");
    private static readonly IReadOnlyDictionary<string, string> Web = Sources("src/Web");
    private static readonly string Everything = string.Join('\n', Sources("src").Values);
    private static readonly HashSet<string> Literals = All(Literal());
    private static readonly HashSet<string> Beginnings = All(Beginning());

    [Fact]
    public void Every_phrase_that_is_asked_for_exists()
    {
        var missing = Web.SelectMany(file =>
                Asked().Matches(file.Value).Select(m => (file.Key, Phrase: m.Groups["key"].Value))
            )
            .Where(asked => !English.Keys.Contains(asked.Phrase))
            .Select(asked => $"{asked.Key}: {asked.Phrase}");
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_phrase_is_asked_for() =>
        Assert.All(
            English.Keys,
            key => Assert.True(Literals.Contains(key) || IsComposed(key), key)
        );

    [Fact]
    public void An_unknown_phrase_is_a_bug_and_says_which()
    {
        var bug = Assert.Throws<KeyNotFoundException>(() => English["no.such"]);
        Assert.Contains("no.such", bug.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_take_the_places_named_after_them() =>
        Assert.Equal("B1 · version 3", English["sheets.version", ("code", "B1"), ("n", 3)]);

    /// <summary>Whether the key begins as some page composes it, and its end is a word the program knows.</summary>
    private static bool IsComposed(string key) =>
        Beginnings
            .Where(beginning => key.StartsWith(beginning, StringComparison.Ordinal))
            .Any(beginning => Knows(key[beginning.Length..]) || IsTwoWords(key, beginning));

    /// <summary>A board and its field: both are words the program knows.</summary>
    private static bool IsTwoWords(string key, string beginning) =>
        beginning is "fields."
        && key[beginning.Length..].Split('-', 2) is [var board, var field]
        && Everything.Contains($"\"{board}\"", StringComparison.Ordinal)
        && Everything.Contains($"\"{field}\"", StringComparison.Ordinal);

    private static bool Knows(string word) =>
        Everything.Contains($"\"{word}\"", StringComparison.Ordinal)
        || Everything.Contains($".{word}\"", StringComparison.Ordinal)
        || Regex.IsMatch(
            Everything,
            $@"\b{word.Replace("-", "", StringComparison.Ordinal)}\b",
            RegexOptions.IgnoreCase,
            TimeSpan.FromMilliseconds(PatienceMs)
        );

    private static HashSet<string> All(Regex pattern) =>
        pattern.Matches(Everything).Select(m => m.Groups["key"].Value).ToHashSet();

    private static Dictionary<string, string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Shipped.Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(Shipped.Root, file), File.ReadAllText);

    [GeneratedRegex(
        @"\b(T|t|words)\[\s*""(?<key>[a-z-]+\.[A-Za-z0-9.-]+)""(?!\s*\+)",
        RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"""(?<key>[a-z-]+\.[A-Za-z0-9.-]+)""",
        RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex Literal();

    [GeneratedRegex(
        @"""(?<key>[a-z-]+\.[a-z-]*)(""\s*\+|\{)",
        RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex Beginning();
}
