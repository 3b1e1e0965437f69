using System.Xml.Linq;

namespace Kith.Repository.Tests;

/// <summary>ARCHITECTURE.md says who may use whom; the project files must say the same.</summary>
public sealed partial class ProjectTests
{
    static readonly string[] Public = ["Worksheets", "Packs", "Publishing"];
    static readonly string[] Sealed = ["Sealing", "Vault", "Storage"];

    [Fact]
    public void Every_project_refers_to_what_the_table_allows_and_to_nothing_else()
    {
        var table = Table();
        var projects = Tree.Under("src", ".csproj").ToDictionary(Name, References);
        Assert.NotEmpty(table);
        Assert.Equal(table.Keys.Order(), projects.Keys.Order());
        foreach (var (name, allowed) in table)
            Assert.Equal(
                (name, string.Join(", ", allowed.Order())),
                (name, string.Join(", ", projects[name].Order()))
            );
    }

    [Fact]
    public void The_public_half_and_the_sealed_half_never_refer_to_each_other()
    {
        var projects = Tree.Under("src", ".csproj").ToDictionary(Name, References);
        foreach (var name in Public)
            Findings.None(projects[name].Intersect(Sealed));
        foreach (var name in Sealed)
            Findings.None(projects[name].Intersect(Public));
    }

    [Fact]
    public void Every_project_is_in_the_solution_and_named_after_its_folder()
    {
        var solution = Tree.Read("Kith.slnx");
        Assert.All(
            Tree.Under("", ".csproj"),
            file => Assert.Contains($"\"{file}\"", solution, StringComparison.Ordinal)
        );
        Assert.All(
            Tree.Under("src", ".csproj"),
            file => Assert.Equal($"src/{Name(file)}/Kith.{Name(file)}.csproj", file)
        );
    }

    [Fact]
    public void Every_folder_of_src_is_a_project()
    {
        var folders = Tree
            .Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .Select(f => f.Split('/')[1]);
        Assert.Equal(Table().Keys.Order(), folders.Distinct().Order());
    }

    static Dictionary<string, string[]> Table()
    {
        var rows = TableRow()
            .Matches(Tree.Read("ARCHITECTURE.md"))
            .Select(row => (Name: row.Groups[1].Value, Uses: row.Groups[2].Value.Trim()))
            .Where(row => row.Name is not "Project")
            .ToList();
        return rows.ToDictionary(
            row => row.Name,
            row =>
                row.Uses switch
                {
                    "—" => [],
                    "all" =>
                    [
                        .. rows.Select(other => other.Name).Where(other => other != row.Name),
                    ],
                    _ => row.Uses.Split(", "),
                }
        );
    }

    static string Name(string file) => Path.GetFileNameWithoutExtension(file)["Kith.".Length..];

    static string[] References(string file) =>
        [
            .. XDocument
                .Parse(Tree.Read(file))
                .Descendants("ProjectReference")
                .Select(reference => Name(reference.Attribute("Include")!.Value)),
        ];

    [GeneratedRegex(@"^\| (\w+) \|[^|]*\|([^|]*)\|\s*$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
