namespace Kith.Cli.Tests;

public sealed class SettingsTests
{
    private const int Fine = 0;
    private const int WrongUse = 2;

    private static readonly (string Name, string Value)[] Malformed =
    [
        ("KITH_PROXY", "no address"),
        ("KITH_NEUTRAL_SITE", "no site"),
        ("KITH_URLS", "no address"),
    ];

    [Fact]
    public void A_command_that_needs_only_the_pack_overlooks_the_settings_of_a_node()
    {
        using var terminal = new Terminal();
        foreach (var (name, value) in Malformed)
            terminal.Set(name, value);
        Assert.Equal(
            (Fine, "Wrote b1.md.\n"),
            terminal.Kith("worksheet", "export", "B1", "--as", "markdown", "--out", "b1.md")
        );
        Assert.Equal(
            Fine,
            terminal.Kith("publish", "epub", "--pages", "consent", "--out", "a.epub").Code
        );
        Assert.Equal(
            Fine,
            terminal.Kith("publish", "zip", "--pages", "consent", "--out", "a.zip").Code
        );
        Assert.Equal(
            Fine,
            terminal.Kith("publish", "html", "--pages", "consent", "--out", "a.html").Code
        );
        Assert.Equal(Fine, terminal.Kith("version").Code);
        terminal.Kith("worksheet", "new", "B9", "my-plan");
        Assert.Equal(Fine, terminal.Kith("worksheet", "check", "B9-my-plan.yaml").Code);
    }

    [Theory]
    [InlineData("KITH_PROXY", "no address")]
    [InlineData("KITH_NEUTRAL_SITE", "/somewhere")]
    [InlineData("KITH_URLS", "5080")]
    [InlineData("KITH_URLS", "https://127.0.0.1:0")]
    public void A_node_says_in_one_sentence_which_setting_it_cannot_understand(
        string name,
        string value
    )
    {
        using var terminal = new Terminal();
        terminal.Set(name, value);
        foreach (var command in new[] { "serve", "health" })
        {
            var (code, said) = terminal.Kith(command);
            Assert.Equal(WrongUse, code);
            Assert.StartsWith("kith: ", said, StringComparison.Ordinal);
            Assert.Contains($"\"{value}\"", said, StringComparison.Ordinal);
            Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        Assert.Empty(Directory.EnumerateFileSystemEntries(terminal.Folder));
    }

    [Fact]
    public void What_a_database_address_holds_is_not_repeated()
    {
        using var terminal = new Terminal();
        terminal.Set("KITH_POSTGRES", "Host=127.0.0.1;Sesame=open");
        var (code, said) = terminal.Kith("serve", "--data", "data");
        Assert.Equal(WrongUse, code);
        Assert.StartsWith("kith: KITH_POSTGRES ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Sesame", said, StringComparison.Ordinal);
    }
}
