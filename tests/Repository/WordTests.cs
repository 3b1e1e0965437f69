namespace Kith.Repository.Tests;

/// <summary>Kith promises no more than is so. These words promise more.</summary>
public sealed partial class WordTests
{
    /// <summary>Files whose business is to list these words, and the list of what readers type into the search.</summary>
    static readonly string[] Lists =
    [
        "tests/Repository/WordTests.cs",
        "docs/style.md",
        "packs/toolkit/en/synonyms.yaml",
        "src/Packs/Rules/AvoidedWords.cs",
        "tests/Packs/ReadabilityTests.cs",
    ];

    static IEnumerable<string> Texts =>
        Tree.Under(
                "",
                ".md",
                ".yaml",
                ".json",
                ".cs",
                ".razor",
                ".css",
                ".svg",
                ".conf",
                ".service",
                "kith",
                "check"
            )
            .Except(Lists)
            .Where(file => !file.EndsWith("packages.lock.json", StringComparison.Ordinal));

    [Fact]
    public void No_page_string_or_document_says_more_than_is_so() =>
        Findings.None(
            Texts.SelectMany(file =>
                TooMuch().Matches(Tree.Read(file)).Select(match => $"{file}: {match.Value}")
            )
        );

    [Theory]
    [InlineData("Everything is end-to-end encrypted.")]
    [InlineData("A zero knowledge design")]
    [InlineData("You stay anonymous.")]
    [InlineData("Your words are deleted\nforever.")]
    [InlineData("We can't read it.")]
    public void The_words_are_found_however_they_are_written(string text) =>
        Assert.Matches(TooMuch(), text);

    [GeneratedRegex(
        @"\bend[\s-]+to[\s-]+end[\s-]+encrypt|\bzero[\s-]+knowledge\b|\bmilitary[\s-]+grade\b|\banonymous(ly)?\b|\buntraceable\b"
            + @"|\bunhackable\b|\bdeniab(le|ility|ly)\b|\bwe\s+(cannot|can't|can’t|can\s+not)\s+read\b|\bdeleted\s+forever\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex TooMuch();
}
