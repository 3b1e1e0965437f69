using Kith.Kit;
using Kith.Worksheets;

namespace Kith.Packs.Tests.Writing;

public sealed class WorksheetYamlTests
{
    private static IEnumerable<Worksheet> All =>
        GoodPack.Library.Worksheets.Concat(RealPack.Library.Worksheets);

    [Fact]
    public void A_written_worksheet_reads_back_as_it_was()
    {
        using var folder = new Folder();
        foreach (var worksheet in All)
        {
            var reading = folder.Read(worksheet, WorksheetYaml.Write(worksheet));
            Assert.Empty(reading.Problems.Select(p => p.Message));
            Assert.Equal(Shape.Of(worksheet), Shape.Of(reading.Worksheet));
        }
    }

    [Theory]
    [InlineData("true")]
    [InlineData("- a: b")]
    [InlineData("It's \"so\", {really}: [yes] # no")]
    [InlineData("ends with a colon:")]
    [InlineData("* & ! % @ ` | > ?")]
    [InlineData("back\\slash and 100 %")]
    [InlineData("2026-03-02")]
    [InlineData("~")]
    [InlineData("Grüße, привет, 😀 and a\u00A0space")]
    public void Any_label_reads_back_as_it_was(string label)
    {
        using var folder = new Folder();
        var good = GoodPack.Library.WorksheetById("two")!;
        var page = good.Pages[0];
        var odd = good with
        {
            Pages =
            [
                page with
                {
                    Questions = [.. page.Questions.Select(q => q with { HelperNote = label })],
                },
            ],
        };
        var text = WorksheetYaml.Write(odd);
        var answer = WorksheetYaml.ReadAnswer(
            new ShortQuestion { Id = "q", Label = "q" },
            WorksheetYaml.Write(new TextAnswer(label))
        );
        Assert.Equal(new TextAnswer(label), answer);
        Assert.All(
            folder.Read(odd, text).Problems,
            p => Assert.DoesNotContain("YAML", p.Message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_answer_that_does_not_fit_its_question_is_none()
    {
        var scale = new ScaleQuestion
        {
            Id = "q",
            Label = "q",
            Min = 1,
            Max = 5,
        };
        Assert.Equal(new ScaleAnswer(4), WorksheetYaml.ReadAnswer(scale, "4"));
        Assert.Null(WorksheetYaml.ReadAnswer(scale, "9"));
        Assert.Null(WorksheetYaml.ReadAnswer(scale, "[{"));
    }
}
