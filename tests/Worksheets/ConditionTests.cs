namespace Kith.Worksheets.Tests;

public class ConditionTests
{
    private static readonly Dictionary<string, Answer> Answers = new(StringComparer.Ordinal)
    {
        ["colour"] = new ChoiceAnswer(["red"]),
        ["felt"] = new ScaleAnswer(3),
        ["risk"] = new RowsAnswer([
            new Row("r1", new Dictionary<string, Answer> { ["serious"] = new ScaleAnswer(2) }),
            new Row("r2", new Dictionary<string, Answer> { ["serious"] = new ScaleAnswer(5) }),
        ]),
        ["role"] = new GridAnswer(
            new Dictionary<string, Row>
            {
                ["cook"] = new(
                    "cook",
                    new Dictionary<string, Answer> { ["fits"] = new ChoiceAnswer(["no"]) }
                ),
            }
        ),
    };

    [Theory]
    [InlineData("colour", Condition.Test.Is, "red", true)]
    [InlineData("colour", Condition.Test.Is, "blue", false)]
    [InlineData("colour", Condition.Test.IsNot, "blue", true)]
    [InlineData("missing", Condition.Test.IsNot, "blue", true)]
    [InlineData("missing", Condition.Test.Is, "blue", false)]
    [InlineData("felt", Condition.Test.AtLeast, "3", true)]
    [InlineData("felt", Condition.Test.AtLeast, "4", false)]
    [InlineData("serious", Condition.Test.AtLeast, "4", true)]
    [InlineData("serious", Condition.Test.AtLeast, "6", false)]
    [InlineData("fits", Condition.Test.Is, "no", true)]
    [InlineData("fits", Condition.Test.Is, "yes", false)]
    public void A_condition_holds_exactly_when_an_earlier_answer_fits(
        string on,
        Condition.Test how,
        string value,
        bool holds
    ) => Assert.Equal(holds, new Condition(on, how, [value]).Holds(Answers));

    [Fact]
    public void Answered_holds_for_any_answer()
    {
        Assert.True(new Condition("colour", Condition.Test.Answered, []).Holds(Answers));
        Assert.False(new Condition("missing", Condition.Test.Answered, []).Holds(Answers));
    }
}
