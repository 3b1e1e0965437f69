namespace Kith.Packs.Tests;

public sealed class YamlRefusalTests
{
    [Theory]
    [InlineData("id: [a", "not good YAML")]
    [InlineData("id: a\n\ttitle: b", "not good YAML")]
    [InlineData("id: 'a", "not good YAML")]
    [InlineData("id: a\n title: b", "not good YAML")]
    [InlineData("id:\n  - {a: b c\n, d: e}\n", "not good YAML")]
    [InlineData("", "The file is empty")]
    [InlineData("# only a comment\n", "The file is empty")]
    [InlineData("- id\n", "Keys with values were expected")]
    [InlineData("just words\n", "Keys with values were expected")]
    [InlineData("id: &a b\n", "Anchors")]
    [InlineData("id: *a\n", "Aliases")]
    [InlineData("id: !!str a\n", "Tags")]
    [InlineData("id: !thing a\n", "Tags")]
    [InlineData("id: a\n---\nid: b\n", "second document")]
    [InlineData("? [a]\n: b\n", "A key is one word")]
    [InlineData("id: a\nid: b\n", "stands here twice")]
    [InlineData("<<: {id: a}\n", "is not known here")]
    public void Bad_yaml_is_refused(string yaml, string message)
    {
        using var pack = new GoodPack();
        pack.Write("pack.yaml", yaml).Refuses("pack.yaml", message);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Deep_nesting_is_refused_and_does_no_harm(char open, char close)
    {
        using var pack = new GoodPack();
        var deep = new string(open, 5000) + new string(close, 5000);
        pack.Write("pack.yaml", $"id: {deep}\n").Refuses("pack.yaml", "");
        pack.Write("pack.yaml", $"id: {new string('[', 20)}{new string(']', 20)}\n")
            .Refuses("pack.yaml", "nested more than 16 deep");
    }

    [Fact]
    public void Text_with_a_bare_comma_gets_good_advice()
    {
        using var pack = new GoodPack();
        pack.Replace("en/triage.yaml", "\"No, or I do not know\"", "No, or I do not know")
            .Refuses("en/triage.yaml", "needs quotes");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var pack = new GoodPack();
        File.WriteAllBytes(pack.PathOf("pack.yaml"), [0x69, 0x64, 0x3A, 0x20, 0xFF, 0xFE]);
        pack.Refuses("pack.yaml", "UTF-8");
    }

    [Fact]
    public void A_huge_file_is_refused()
    {
        using var pack = new GoodPack();
        pack.Write("pack.yaml", new string('#', 2 << 20))
            .Refuses("pack.yaml", "larger than a megabyte");
    }

    [Fact]
    public void The_line_counts_from_the_top_of_the_file_in_front_matter_too()
    {
        using var pack = new GoodPack();
        var problem = Assert.Single(
            pack.Replace(GoodPack.Page, "care: mild", "care: much").Read().Problems
        );
        Assert.Equal(
            new PackProblem(GoodPack.Page, 14, "\"care\" is one of: none, mild, strong."),
            problem
        );
    }
}
