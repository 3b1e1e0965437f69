namespace Kith.Repository.Tests;

/// <summary>Decisions are numbered, short, and say what they cost.</summary>
public sealed partial class DecisionTests
{
    static readonly string[] Parts = ["**Why.**", "**Without it.**"];

    static IReadOnlyList<string> Records => Tree.Under("docs/decisions", ".md");

    [Fact]
    public void Records_are_numbered_without_holes()
    {
        Assert.All(Records, file => Assert.Matches(Name(), Path.GetFileName(file)));
        Assert.Equal(
            Enumerable.Range(1, Records.Count),
            Records.Select(file => Number(Path.GetFileName(file)))
        );
    }

    [Fact]
    public void Each_record_is_one_page_with_a_reason_and_a_way_back() =>
        Assert.All(
            Records,
            file =>
            {
                var text = Tree.Read(file);
                Assert.StartsWith(
                    $"# {Number(Path.GetFileName(file))}. ",
                    text,
                    StringComparison.Ordinal
                );
                Assert.All(Parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
                Assert.True(Tree.Lines(file).Length <= 30, file);
            }
        );

    static int Number(string name) =>
        int.Parse(name[..4], System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{4}-[a-z0-9-]+\.md$")]
    private static partial Regex Name();
}
