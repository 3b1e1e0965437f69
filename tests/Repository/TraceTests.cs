namespace Kith.Repository.Tests;

/// <summary>Nothing in the tree tells where it was written, and nothing in it cannot be read as text.</summary>
public sealed partial class TraceTests
{
    static readonly string[] Binary =
    [
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
        ".eot",
        ".dll",
        ".exe",
        ".db",
        ".zip",
        ".jar",
    ];

    static IEnumerable<string> Texts =>
        Tree.Files.Where(file => !file.EndsWith(".png", StringComparison.Ordinal));

    [Fact]
    public void No_file_names_where_packages_come_from() =>
        Findings.None(Tree.Find(Texts, Registry()));

    [Fact]
    public void No_file_names_a_folder_of_somebodys_computer() =>
        Findings.None(Tree.Find(Texts, OwnFolder()));

    [Fact]
    public void No_font_program_or_database_is_in_the_tree() =>
        Findings.None(
            Tree.Files.Where(file =>
                Binary.Any(end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            )
        );

    [GeneratedRegex(
        @"registry\.(npmjs|yarnpkg)|api\.nuget\.|\bpypi\.|files\.pythonhosted|(deb|security)\.debian\.|""resolved"": ""https?:"
            + "|/nuget/v[0-9]|artifact[o]ry"
    )]
    private static partial Regex Registry();

    [GeneratedRegex(@"(?<![\w./-])/(home|Users|root|work|workspace|mnt)/|\b[A-Z]:\\\w")]
    private static partial Regex OwnFolder();
}
