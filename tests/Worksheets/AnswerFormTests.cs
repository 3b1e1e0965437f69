using Kith.Worksheets.Forms;

namespace Kith.Worksheets.Tests;

public class AnswerFormTests
{
    private static readonly Option[] Options = [new("a", "A"), new("b", "B"), new("c", "C")];

    private static readonly RowsQuestion Table = new()
    {
        Id = "risk",
        Label = "Risks",
        One = "risk",
        Columns =
        [
            new LongQuestion { Id = "what", Label = "What?" },
            new ScaleQuestion
            {
                Id = "serious",
                Label = "How serious?",
                Min = 1,
                Max = 5,
            },
            new PeopleQuestion
            {
                Id = "to",
                Label = "To whom?",
                Many = true,
            },
        ],
    };

    public static TheoryData<Question, Answer> Pairs =>
        new()
        {
            {
                new ShortQuestion { Id = "q", Label = "" },
                new TextAnswer("a, b; \"c\" <d> ß 你")
            },
            {
                new LongQuestion { Id = "q", Label = "" },
                new TextAnswer("one\ntwo")
            },
            {
                new WhenQuestion { Id = "q", Label = "" },
                new TextAnswer("that winter")
            },
            {
                new ChoiceQuestion
                {
                    Id = "q",
                    Label = "",
                    Options = Options,
                },
                new ChoiceAnswer(["b"])
            },
            {
                new ChoiceQuestion
                {
                    Id = "q",
                    Label = "",
                    Options = Options,
                    Many = true,
                    Other = true,
                },
                new ChoiceAnswer(["a", "c", Option.NotSure, Option.Other], "mine")
            },
            {
                new YesNoQuestion { Id = "q", Label = "" },
                new ChoiceAnswer([Option.NotNow])
            },
            {
                new ScaleQuestion
                {
                    Id = "q",
                    Label = "",
                    Min = 1,
                    Max = 5,
                },
                new ScaleAnswer(5)
            },
            {
                new ScaleQuestion
                {
                    Id = "q",
                    Label = "",
                    Min = 1,
                    Max = 5,
                },
                new ScaleAnswer(null)
            },
            {
                new NumberQuestion { Id = "q", Label = "" },
                new NumberAnswer(-2.5m)
            },
            {
                new DateQuestion { Id = "q", Label = "" },
                new DateAnswer(new DateOnly(2026, 2, 28))
            },
            {
                new PeopleQuestion
                {
                    Id = "q",
                    Label = "",
                    Many = true,
                },
                new PeopleAnswer(["Noor", "Ade"])
            },
            {
                new ListQuestion { Id = "q", Label = "" },
                new ListAnswer(["one", "two"])
            },
            {
                new AgreeQuestion { Id = "q", Label = "" },
                new AgreeAnswer(true)
            },
            {
                new RankQuestion
                {
                    Id = "q",
                    Label = "",
                    Options = Options,
                },
                new RankAnswer(["c", "a"])
            },
            {
                new StepsQuestion
                {
                    Id = "q",
                    Label = "",
                    Steps = Options,
                    Statuses = [new("done", "Done")],
                },
                new StepsAnswer(
                    new Dictionary<string, StepState>
                    {
                        ["a"] = new("done", "yes"),
                        ["b"] = new(null, "text"),
                    }
                )
            },
            {
                Table,
                new RowsAnswer([
                    new Row(
                        "r1",
                        new Dictionary<string, Answer>
                        {
                            ["what"] = new TextAnswer("waits outside"),
                        }
                    ),
                    new Row(
                        "r7",
                        new Dictionary<string, Answer>
                        {
                            ["serious"] = new ScaleAnswer(4),
                            ["to"] = new PeopleAnswer(["Noor"]),
                        }
                    ),
                ])
            },
            {
                new GridQuestion
                {
                    Id = "q",
                    Label = "",
                    Rows = Options,
                    Columns = Table.Columns,
                },
                new GridAnswer(
                    new Dictionary<string, Row>
                    {
                        ["b"] = new(
                            "b",
                            new Dictionary<string, Answer> { ["what"] = new TextAnswer("x") }
                        ),
                    }
                )
            },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_is_written_into_a_form_is_read_back_the_same(Question question, Answer answer)
    {
        var reading = AnswerForm.Read(question, AnswerForm.Write(question, answer));

        Assert.Empty(reading.Problems);
        Assert.Equal(answer, reading.Answer);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_empty_form_is_no_answer_and_no_problem(Question question, Answer answer)
    {
        var reading = AnswerForm.Read(question, AnswerForm.Write(question, null));

        Assert.Empty(reading.Problems);
        Assert.Null(reading.Answer);
        Assert.NotNull(answer);
    }

    [Fact]
    public void Text_over_its_limit_is_refused_and_the_limit_is_named()
    {
        var question = new LongQuestion { Id = "q", Label = "" };
        var longest = new string('x', AnswerLimits.Long);

        Assert.NotNull(Read(question, ("q", longest)).Answer);
        var problem = Assert.Single(Read(question, ("q", longest + "x")).Problems);
        Assert.Equal(new AnswerProblem("q", "answer.too-long", "10000"), problem);
    }

    [Theory]
    [InlineData("31", "2", "2026")]
    [InlineData("", "2", "2026")]
    [InlineData("one", "2", "2026")]
    [InlineData("1", "2", "26")]
    public void A_day_that_is_not_in_the_calendar_is_refused(string day, string month, string year)
    {
        var reading = Read(
            new DateQuestion { Id = "q", Label = "" },
            ("q.day", day),
            ("q.month", month),
            ("q.year", year)
        );

        Assert.Equal("answer.not-a-day", Assert.Single(reading.Problems).Key);
    }

    [Fact]
    public void A_made_up_option_is_refused()
    {
        var question = new ChoiceQuestion
        {
            Id = "q",
            Label = "",
            Options = Options,
        };

        Assert.Equal(
            "answer.not-an-option",
            Assert.Single(Read(question, ("q", "z")).Problems).Key
        );
        Assert.Equal(
            "answer.not-an-option",
            Assert.Single(Read(question, ("q", "a"), ("q", "b")).Problems).Key
        );
    }

    [Fact]
    public void A_problem_in_one_cell_names_that_cell()
    {
        var reading = Read(
            Table,
            ("risk.rows", "r1"),
            ("risk.r1.what", "x"),
            ("risk.r1.serious", "9")
        );

        Assert.Equal("risk.r1.serious", Assert.Single(reading.Problems).Field);
        Assert.Null(reading.Answer);
    }

    [Fact]
    public void New_people_are_typed_with_commas_between()
    {
        var question = new PeopleQuestion
        {
            Id = "q",
            Label = "",
            Many = true,
        };

        var reading = Read(question, ("q", "Noor"), ("q.new-people", "Ade, noor , Sol"));

        Assert.Equal(new PeopleAnswer(["Noor", "Ade", "Sol"]), reading.Answer);
    }

    private static Reading Read(Question question, params (string Name, string Value)[] fields) =>
        AnswerForm.Read(
            question,
            Fields.From(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))
        );
}
