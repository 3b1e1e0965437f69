namespace Kith.Packs.Tests.Writing;

public sealed class WorksheetReaderTests
{
    [Fact]
    public void A_worksheet_of_a_good_pack_is_good_on_its_own()
    {
        using var pack = new GoodPack();
        Assert.Empty(WorksheetReader.Read(pack.PathOf(GoodPack.Sheet)).Problems);
        Assert.NotNull(WorksheetReader.Read(pack.PathOf(GoodPack.Small)).Worksheet);
    }

    [Theory]
    [InlineData("at_least: 3", "at_least: 9", "needs a number")]
    [InlineData("feeds: risks.felt", "feeds: risks.nothing", "No board has a field")]
    [InlineData("label: What happened?", "label: Tell the victim?", "victim")]
    [InlineData("- by: Noor", "- by: Nobody", "not one of the people")]
    [InlineData("type: short, label: What is", "type: shrt, label: What is", "\"type\" is one of")]
    public void A_broken_rule_is_named_with_its_line(string old, string with, string message)
    {
        using var pack = new GoodPack();
        pack.Replace(GoodPack.Sheet, old, with);
        var reading = WorksheetReader.Read(pack.PathOf(GoodPack.Sheet));
        Assert.Null(reading.Worksheet);
        Assert.Contains(
            reading.Problems,
            p => p.Line > 1 && p.Message.Contains(message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_a_pack_around_it_the_people_of_its_example_may_be_anybody()
    {
        using var folder = new Folder();
        var worksheet = GoodPack.Library.WorksheetById("every-question")!;
        var text = GoodPack
            .TextOf(GoodPack.Sheet)
            .Replace("Noor", "Anybody", StringComparison.Ordinal);
        Assert.Empty(folder.Read(worksheet, text).Problems);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem() =>
        Assert.Single(WorksheetReader.Read("/nowhere/A1-none.yaml").Problems);
}
