using Kith.Kit;
using Kith.Publishing.Office;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Tests.Office;

public sealed class XlsFormTests
{
    [Fact]
    public void A_form_reads_back_as_the_worksheet_it_was_made_of()
    {
        foreach (var worksheet in Sheets.All)
        {
            var reading = XlsForm.Read(Write(worksheet));
            Assert.Empty(reading.Problems.Select(p => $"{worksheet.Code} {p}"));
            Assert.Empty(reading.Left.Select(p => $"{worksheet.Code} {p}"));
            Assert.Empty(reading.Worksheet!.FormCells);
            Assert.Equal(Shape.Of(worksheet), Shape.Of(reading.Worksheet));
        }
    }

    [Fact]
    public void The_same_worksheet_gives_the_same_bytes()
    {
        foreach (var worksheet in Sheets.All)
            Assert.Equal(Write(worksheet), Write(worksheet));
    }

    [Fact]
    public void A_form_is_one_that_other_tools_accept()
    {
        foreach (var worksheet in Sheets.All)
            OtherReader.Check(worksheet.Code, Write(worksheet));
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Every_condition_on_every_kind_of_question_reads_back(Condition when)
    {
        var page = new WorksheetPage(
            "end",
            null,
            null,
            [
                new ShortQuestion
                {
                    Id = "asked-last",
                    Label = "Last",
                    When = when,
                },
            ]
        );
        var worksheet = Sheets.EveryQuestion with { Pages = [.. Sheets.EveryQuestion.Pages, page] };
        var bytes = Write(worksheet);
        OtherReader.Check("A1", bytes);
        Assert.Equal(Shape.Of(worksheet), Shape.Of(XlsForm.Read(bytes).Worksheet));
    }

    public static TheoryData<Condition> Conditions
    {
        get
        {
            var all = new TheoryData<Condition>
            {
                { new Condition("sure", Condition.Test.Is, ["no"]) },
                { new Condition("sure", Condition.Test.IsNot, ["not-now"]) },
                { new Condition("some_of", Condition.Test.AnyOf, ["c", "d", "not-sure"]) },
                { new Condition("felt", Condition.Test.Is, ["not-sure"]) },
                { new Condition("felt", Condition.Test.AtLeast, ["4"]) },
                { new Condition("serious", Condition.Test.AtLeast, ["4"]) },
                { new Condition("kind", Condition.Test.AnyOf, ["ally", "between"]) },
                { new Condition("kind", Condition.Test.IsNot, ["ally"]) },
            };
            foreach (
                var on in Sheets
                    .EveryQuestion.Questions.Select(q => q.Id)
                    .Append("what")
                    .Append("want")
            )
                all.Add(new Condition(on, Condition.Test.Answered, []));
            return all;
        }
    }

    internal static byte[] Write(Worksheet worksheet) =>
        XlsForm.Write(worksheet, PaperWords.English);
}
