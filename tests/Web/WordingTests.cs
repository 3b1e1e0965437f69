using System.Text.RegularExpressions;

namespace Kith.Web.Tests;

/// <summary>Words of the pages and the places that use them agree.</summary>
public sealed partial class WordingTests
{
    private static readonly Wording English = Wording.Read("en");

    private static IEnumerable<string> Sources =>
        Directory
            .EnumerateFiles(
                Path.Combine(Shipped.Root, "src", "Web"),
                "*",
                SearchOption.AllDirectories
            )
            .Where(file =>
                file.EndsWith(".razor", StringComparison.Ordinal)
                || file.EndsWith(".cs", StringComparison.Ordinal)
            )
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal)
                && !file.Contains("/node_modules/", StringComparison.Ordinal)
            );

    [Fact]
    public void Every_phrase_that_is_asked_for_exists()
    {
        var missing = Sources
            .SelectMany(file =>
                Asked()
                    .Matches(File.ReadAllText(file))
                    .Select(m => (file, Key: m.Groups["key"].Value))
            )
            .Where(asked => !English.Keys.Contains(asked.Key))
            .Select(asked => $"{Path.GetFileName(asked.file)}: {asked.Key}");
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_phrase_is_asked_for()
    {
        var literals = Sources
            .SelectMany(file =>
                Literal().Matches(File.ReadAllText(file)).Select(m => m.Groups["key"].Value)
            )
            .ToHashSet();
        Assert.Empty(English.Keys.Except(literals));
    }

    [Fact]
    public void An_unknown_phrase_is_a_bug_and_says_which() =>
        Assert.Contains(
            "no.such",
            Assert.Throws<KeyNotFoundException>(() => English["no.such"]).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Values_take_the_places_named_after_them() =>
        Assert.Equal("B1 · version 3", English["sheets.version", ("code", "B1"), ("n", 3)]);

    [GeneratedRegex(
        @"\b(T|t|words)\[\s*""(?<key>[a-z-]+\.[A-Za-z0-9-]+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Asked();

    [GeneratedRegex(@"""(?<key>[a-z-]+\.[A-Za-z0-9-]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
