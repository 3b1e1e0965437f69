using System.Globalization;

namespace Kith.Worksheets.Tests;

public class PlainAnswerTests
{
    private static readonly ChoiceQuestion Choice = new()
    {
        Id = "c",
        Label = "Which?",
        Options = [new("food", "Food I need not cook"), new("sleep", "Sleep")],
        Other = true,
    };

    [Fact]
    public void Options_are_shown_by_their_labels() =>
        Assert.Equal(
            ["Food I need not cook", "Quiet", "Not sure"],
            Lines(Choice, new ChoiceAnswer(["food", "other", "not-sure"], "Quiet"))
        );

    [Fact]
    public void Something_else_without_words_still_shows() =>
        Assert.Equal(["Something else"], Lines(Choice, new ChoiceAnswer(["other"])));

    [Fact]
    public void An_option_that_is_gone_shows_its_id() =>
        Assert.Equal(["gone"], Lines(Choice, new ChoiceAnswer(["gone"])));

    [Theory]
    [InlineData("yes", "Yes")]
    [InlineData("no", "No")]
    [InlineData("not-now", "Not now")]
    [InlineData("not-sure", "Not sure")]
    public void Yes_and_no_are_words(string id, string expected) =>
        Assert.Equal(
            [expected],
            Lines(new YesNoQuestion { Id = "y", Label = "?" }, new ChoiceAnswer([id]))
        );

    [Fact]
    public void A_point_of_a_scale_comes_with_its_word()
    {
        var scale = new ScaleQuestion
        {
            Id = "s",
            Label = "?",
            Min = 1,
            Max = 5,
            Points = new Dictionary<int, string> { [2] = "A little" },
        };

        Assert.Equal(["2: A little"], Lines(scale, new ScaleAnswer(2)));
        Assert.Equal(["3"], Lines(scale, new ScaleAnswer(3)));
        Assert.Equal(["Not sure"], Lines(scale, new ScaleAnswer(null)));
    }

    [Fact]
    public void A_day_is_written_out_whatever_the_computers_language()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            Assert.Equal(
                ["2 March 2026"],
                Lines(
                    new DateQuestion { Id = "d", Label = "?" },
                    new DateAnswer(new DateOnly(2026, 3, 2))
                )
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_number_has_its_unit() =>
        Assert.Equal(
            ["2.5 hours"],
            Lines(
                new NumberQuestion
                {
                    Id = "n",
                    Label = "?",
                    Unit = "hours",
                },
                new NumberAnswer(2.5m)
            )
        );

    [Fact]
    public void Steps_are_shown_in_the_order_of_the_worksheet()
    {
        var steps = new StepsQuestion
        {
            Id = "s",
            Label = "?",
            Steps = [new("a", "Stop"), new("b", "Repair")],
            Statuses = [new("now", "Working on it")],
        };

        Assert.Equal(
            ["Stop: Quiet for a week", "Repair: Working on it. Half is back"],
            Lines(
                steps,
                new StepsAnswer(
                    new Dictionary<string, StepState>
                    {
                        ["b"] = new("now", "Half is back"),
                        ["a"] = new(null, "Quiet for a week"),
                    }
                )
            )
        );
    }

    [Fact]
    public void A_row_of_a_table_is_one_line()
    {
        var table = new RowsQuestion
        {
            Id = "t",
            Label = "?",
            One = "thing",
            Columns =
            [
                new ShortQuestion { Id = "what", Label = "What" },
                new PeopleQuestion { Id = "who", Label = "Who" },
            ],
        };
        var row = new Row(
            "r1",
            new Dictionary<string, Answer>
            {
                ["who"] = new PeopleAnswer(["Ade", "Sol"]),
                ["what"] = new TextAnswer("Soup"),
            }
        );

        Assert.Equal(["What: Soup; Who: Ade, Sol"], Lines(table, new RowsAnswer([row])));
    }

    [Fact]
    public void Empty_lines_of_a_text_are_left_out() =>
        Assert.Equal(
            ["One", "Two"],
            Lines(new LongQuestion { Id = "l", Label = "?" }, new TextAnswer("One\n\n  Two \n"))
        );

    private static IReadOnlyList<string> Lines(Question question, Answer answer) =>
        PlainAnswer.Lines(question, answer, AnswerWords.English);
}
