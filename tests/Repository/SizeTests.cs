namespace Kith.Repository.Tests;

/// <summary>Short files are how a newcomer finds their way.</summary>
public sealed class SizeTests
{
    const int MostLines = 300;
    const int MostInTheMedian = 60;
    static readonly string[] Code = [".cs", ".razor", ".css", ".sql"];

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Findings.None(
            Sizes()
                .Where(each => each.Lines > MostLines)
                .Select(each => $"{each.File}: {each.Lines}")
        );

    [Fact]
    public void Half_of_all_files_are_no_longer_than_60_lines()
    {
        var sizes = Sizes();
        var median = sizes[sizes.Count / 2].Lines;
        var longest = string.Join(
            "\n",
            sizes.Take(20).Select(each => $"{each.Lines, 4} {each.File}")
        );
        Assert.True(
            median <= MostInTheMedian,
            $"The median is {median} lines. The longest:\n{longest}"
        );
    }

    [Fact]
    public void The_readme_is_shorter_than_80_lines() =>
        Assert.True(Tree.Lines("README.md").Length < 80);

    static List<(string File, int Lines)> Sizes() =>
        [
            .. Tree.Under("src tests bench", Code)
                .Select(file => (file, Tree.Lines(file).Length))
                .OrderByDescending(each => each.Length),
        ];
}
