namespace Kith.Packs.Tests;

public sealed class FileTests
{
    public static TheoryData<string> Lists =>
        [
            "pack.yaml",
            "en/words.yaml",
            "en/triage.yaml",
            "en/paths.yaml",
            "en/model.yaml",
            "en/resources.yaml",
            "en/practice.yaml",
        ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_missing_file_is_a_problem(string file)
    {
        using var pack = new GoodPack();
        File.Delete(pack.PathOf(file));
        pack.Refuses(file, "The file is missing");
    }

    [Theory]
    [InlineData("en/word.yaml")]
    [InlineData("en/guide/notes.txt")]
    [InlineData("en/worksheets/A2-x.yml")]
    [InlineData("en/essentials/danger.md~")]
    public void A_file_that_nothing_reads_is_a_problem(string file)
    {
        using var pack = new GoodPack();
        pack.Write(file, "x").Refuses(file, "No file of this name");
    }

    [Fact]
    public void A_language_that_is_not_there_is_a_problem()
    {
        using var pack = new GoodPack();
        Assert.Contains(
            "\"es\"",
            Assert.Single(pack.Read("es").Problems).Message,
            StringComparison.Ordinal
        );
        Assert.Single(pack.Read("../en").Problems);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem()
    {
        var reading = PackReader.Read(Path.Combine(Path.GetTempPath(), "no-such-pack"));
        Assert.Null(reading.Library);
        Assert.Single(reading.Problems);
    }

    [Theory]
    [InlineData(
        GoodPack.Page,
        "id: every-block",
        "id: other-block",
        "the file is named other-block.md"
    )]
    [InlineData(GoodPack.Essential, "id: danger", "id: peril", "the file is named peril.md")]
    [InlineData(GoodPack.Small, "code: B1", "code: B2", "the file is named B2-two.yaml")]
    [InlineData(GoodPack.Small, "id: two", "id: three", "the file is named B1-three.yaml")]
    [InlineData(GoodPack.Page, "---\nid: every-block", "id: every-block", "two lines of ---")]
    public void A_file_is_named_after_what_it_holds(
        string file,
        string old,
        string with,
        string message
    )
    {
        using var pack = new GoodPack();
        pack.Replace(file, old, with).Refuses(file, message);
    }
}
