using System.Xml.Linq;

namespace Kith.Repository.Tests;

/// <summary>What somebody who comes to the repository for the first time relies on.</summary>
public sealed partial class FrontDoorTests
{
    [Fact]
    public void The_change_log_begins_with_the_version_that_is_built()
    {
        var version = XDocument
            .Parse(Tree.Read("Directory.Build.props"))
            .Descendants("Version")
            .Single()
            .Value;
        Assert.Equal(version, Release().Match(Tree.Read("CHANGELOG.md")).Groups[1].Value);
    }

    [Fact]
    public void What_the_architecture_says_is_at_the_root_is_there()
    {
        var named = TreeEntry()
            .Matches(Tree.Read("ARCHITECTURE.md"))
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.Contains("src/", named);
        Findings.None(named.Where(path => !Tree.Has(path)));
    }

    [Fact]
    public void Continuous_integration_runs_what_everybody_runs() =>
        Assert.Contains("./check", Tree.Read(".ci/run"), StringComparison.Ordinal);

    [GeneratedRegex(@"^## (\d+\.\d+\.\d+)", RegexOptions.Multiline)]
    private static partial Regex Release();

    [GeneratedRegex(@"^([\w./-]+) {2,}\S", RegexOptions.Multiline)]
    private static partial Regex TreeEntry();
}
