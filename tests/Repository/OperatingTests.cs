namespace Kith.Repository.Tests;

/// <summary>Every command and setting is documented, and what is documented exists.</summary>
public sealed partial class OperatingTests
{
    static readonly string Manual = Tree.Read("docs/operating.md");

    static string Program =>
        string.Join('\n', Tree.Under("src/Cli", ".cs").Append("kith").Select(Tree.Read));

    [Fact]
    public void Settings_of_the_program_and_of_the_manual_are_the_same() =>
        Assert.Equal(All(Setting(), Program), All(Setting(), Manual));

    [Fact]
    public void Commands_of_the_program_and_of_the_manual_are_the_same()
    {
        var commands = All(Command(), Program);
        Assert.NotEmpty(commands);
        Assert.Equal(commands, All(Shown(), Section("Commands")));
    }

    [Fact]
    public void Options_of_the_program_and_of_the_manual_are_the_same() =>
        Assert.Equal(All(Option(), Program), All(ShownOption(), Section("Commands")));

    [Fact]
    public void No_document_shows_a_command_that_does_not_exist()
    {
        var commands = All(Command(), Program);
        Findings.None(
            Tree.Under("", ".md")
                .SelectMany(file =>
                    All(Shown(), Tree.Read(file))
                        .Except(commands)
                        .Select(word => $"{file}: kith {word}")
                )
        );
    }

    static string Section(string title) =>
        Regex
            .Match(
                Manual,
                $@"^## {title}$.*?(?=^## |\z)",
                RegexOptions.Multiline | RegexOptions.Singleline
            )
            .Value;

    static SortedSet<string> All(Regex pattern, string text) =>
        new(
            pattern
                .Matches(text)
                .SelectMany(match => match.Groups[1].Captures.Select(word => word.Value)),
            StringComparer.Ordinal
        );

    [GeneratedRegex(@"\b(KITH_[A-Z_]+)\b")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\bnew Command\(\s*""([a-z][a-z-]*)""")]
    private static partial Regex Command();

    [GeneratedRegex(@"""(--[a-z][a-z-]*)""")]
    private static partial Regex Option();

    [GeneratedRegex(@"(?:\./|`)kith(?: ([a-z][a-z-]*)(?![\w/.-]))+")]
    private static partial Regex Shown();

    [GeneratedRegex(@"`[^`\n]*?(--[a-z][a-z-]*)")]
    private static partial Regex ShownOption();
}
