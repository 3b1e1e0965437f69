using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Kith.Repository.Tests;

/// <summary>Every package has one exact version in one place, and somebody said why it is there.</summary>
public sealed partial class PackageTests
{
    static readonly Lazy<string> Records = new(() =>
        string.Join('\n', Tree.Under("docs/decisions", ".md").Select(Tree.Read))
    );

    [Fact]
    public void Every_version_is_exact_and_written_once()
    {
        var versions = Versions();
        Assert.NotEmpty(versions);
        Assert.All(versions, package => Assert.Matches(Exact(), package.Version));
        Assert.Equal(
            versions.Select(package => package.Name).Distinct(),
            versions.Select(package => package.Name)
        );
    }

    [Fact]
    public void No_project_file_names_a_version() =>
        Findings.None(Tree.Find(ProjectFiles, OwnVersion()));

    [Fact]
    public void Every_version_belongs_to_a_package_that_is_used()
    {
        var locked = string.Join(
            '\n',
            Tree.Under("src tests bench", "packages.lock.json").Select(Tree.Read)
        );
        Assert.All(
            Versions(),
            package => Assert.Contains($"\"{package.Name}\"", locked, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_npm_package_has_an_exact_version_and_a_lock() =>
        Assert.All(
            Tree.Under("", "package.json"),
            file =>
            {
                Assert.All(NpmPackages(file), package => Assert.Matches(Exact(), package.Version));
                Assert.True(
                    Tree.Has(
                        file.Replace("package.json", "package-lock.json", StringComparison.Ordinal)
                    )
                );
            }
        );

    [Fact]
    public void Every_project_with_packages_has_a_lock()
    {
        Assert.All(
            Tree.Under("src tests bench", ".csproj"),
            file => Assert.True(Tree.Has($"{Path.GetDirectoryName(file)}/packages.lock.json"), file)
        );
    }

    [Fact]
    public void Every_package_we_use_has_a_record()
    {
        var used = ProjectFiles
            .SelectMany(file => XDocument.Parse(Tree.Read(file)).Descendants("PackageReference"))
            .Select(reference => reference.Attribute("Include")!.Value)
            .Concat(
                Tree.Under("", "package.json")
                    .SelectMany(NpmPackages)
                    .Select(package => package.Name)
            )
            .Concat(
                Json(".config/dotnet-tools.json")["tools"]!.AsObject().Select(tool => tool.Key)
            );
        Findings.None(
            used.Distinct()
                .Where(name => !Records.Value.Contains($"`{name}`", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Every_system_package_that_check_installs_has_a_record()
    {
        var lists = InstallList().Matches(Tree.Read("check"));
        Assert.True(
            lists.Count == 2,
            "check no longer lists what it installs the way this test reads it."
        );
        var names = lists.SelectMany(l =>
            l.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        Findings.None(
            names.Where(name => !Records.Value.Contains($"`{name}`", StringComparison.Ordinal))
        );
    }

    static IEnumerable<string> ProjectFiles => Tree.Under("", ".csproj", "Directory.Build.props");

    static List<(string Name, string Version)> Versions() =>
        [
            .. XDocument
                .Parse(Tree.Read("Directory.Packages.props"))
                .Descendants("PackageVersion")
                .Select(package =>
                    (package.Attribute("Include")!.Value, package.Attribute("Version")!.Value)
                ),
        ];

    static IEnumerable<(string Name, string Version)> NpmPackages(string file) =>
        new[] { "dependencies", "devDependencies" }
            .Select(kind => Json(file)[kind]?.AsObject())
            .OfType<JsonObject>()
            .SelectMany(packages =>
                packages.Select(package => (package.Key, package.Value!.GetValue<string>()))
            );

    static JsonNode Json(string file) => JsonNode.Parse(Tree.Read(file))!;

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[\w.]+)?$")]
    private static partial Regex Exact();

    [GeneratedRegex("<PackageReference[^>]*Version")]
    private static partial Regex OwnVersion();

    [GeneratedRegex(@"for package in ([^;]+);")]
    private static partial Regex InstallList();
}
