using Kith.Interventions.Danger;
using Kith.Interventions.Sheets;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests;

public sealed class DangerTests
{
    private readonly Log _log = new(
        Worksheet(
            "signs",
            Choice("now", "danger.now", "yes", "no"),
            Choice("seen", "danger.seen", "weapon", "neck"),
            Choice("do", "danger.do", "away", "tell"),
            Text("who", "danger.who")
        ),
        Worksheet("other", Text("what", "situation.what"))
    );

    private DangerBoard Board => _log.Boards.Danger;

    [Fact]
    public void One_ticked_sign_stands_with_what_to_do_and_whom_to_tell()
    {
        Look("ade", "s1", ("now", Picked("no")), ("seen", Picked("neck")), ("do", Picked("tell")));
        _log.Answer("ade", "s1", "s1", ("who", Said("Ines, by knocking")));
        var look = Assert.Single(Board.Standing);
        Assert.Equal(["Label neck"], look.Signs);
        Assert.Equal(["Label tell"], look.Do);
        Assert.Equal("Ines, by knocking", look.Who);
        Assert.False(look.Now);
    }

    [Fact]
    public void It_stands_until_the_same_person_looks_again_and_sees_nothing()
    {
        Look("ade", "s1", ("seen", Picked("neck")));
        Look("noor", "s2", ("now", Picked("no")), ("seen", null));
        Assert.Equal(["ade"], Board.Standing.Select(l => l.By));
        Look("ade", "s3", ("now", Picked("no")), ("seen", null));
        Assert.Empty(Board.Standing);
        Assert.Equal(["ade", "noor"], Board.Looks.Select(l => l.By));
    }

    [Fact]
    public void Who_stops_before_the_signs_has_said_nothing_against_an_earlier_look()
    {
        Look("ade", "s1", ("seen", Picked("neck")));
        Look("ade", "s2", ("now", Picked("no")));
        Assert.Single(Board.Standing);
        Look("ade", "s3", ("now", Picked("no")), ("seen", Picked(Option.NotSure)));
        Assert.Single(Board.Standing);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData(Option.NotSure)]
    public void Danger_at_this_minute_stands_without_any_sign(string now)
    {
        Look("ade", "s1", ("now", Picked(now)));
        Assert.True(Assert.Single(Board.Standing).Now);
    }

    [Fact]
    public void A_sheet_that_is_set_aside_says_nothing_and_a_later_change_counts()
    {
        Look("ade", "s1", ("seen", null));
        Assert.Empty(Board.Standing);
        _log.Answer("noor", "s1", "s1", ("seen", Picked("weapon")));
        Assert.Single(Board.Standing);
        _log.Append("noor", new SheetSetAside("s1", true));
        Assert.Empty(Board.Standing);
    }

    [Fact]
    public void Sheets_that_say_nothing_of_danger_are_no_look()
    {
        _log.Sheet("ade", "other", Day, [("what", Said("It goes on"))]);
        Assert.Empty(Board.Looks);
    }

    private void Look(string by, string sheet, params (string Question, Answer? Answer)[] answers)
    {
        _log.Append(by, new SheetStarted(sheet, "signs", 1, Day));
        _log.Append(
            by,
            new AnswersGiven(
                sheet,
                sheet,
                [.. answers.Select(a => new GivenAnswer(a.Question, a.Answer, []))]
            )
        );
    }
}
