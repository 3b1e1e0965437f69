using Kith.Interventions.Staircase;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.ProcessTests;

public class StairHistoryTests
{
    private readonly Log _log = new(Worksheet("stairs", Stairs("step")));

    private IReadOnlyList<StairMoment> Moments => StairHistory.Of(_log.Boards.Staircase).Moments;

    [Fact]
    public void Each_time_says_what_is_new_and_a_step_back_stands_in_it()
    {
        _log.Sheet("ade", "stairs", Day, [("step", Steps(("stop", "done"), ("repair", "not-yet")))])
            .Again(
                "sol",
                "stairs",
                Day.AddDays(7),
                ("step", Steps(("stop", "now"), ("repair", "not-yet")))
            );

        Assert.Equal([2, 1], Moments.Select(m => m.Changes.Count));
        var back = Assert.Single(Moments[1].Changes);
        Assert.Equal(("Step stop", "Now", true), (back.Step, back.Mark.Words, back.Mark.Back));
        Assert.Equal("sol", Moments[1].Origin.By);
    }

    [Fact]
    public void An_entry_that_says_the_same_is_no_news()
    {
        _log.Sheet("ade", "stairs", Day, [("step", Steps(("stop", "done")))])
            .Again("sol", "stairs", Day.AddDays(7), ("step", Steps(("stop", "done"))));

        Assert.Single(Moments);
    }

    [Fact]
    public void Two_who_see_one_step_differently_both_stand()
    {
        _log.Sheet("ade", "stairs", Day, [("step", Steps(("stop", "done")))])
            .Answer("sol", "stairs", "stairs", ("step", Steps(("stop", "now"))));

        Assert.Equal(["Done", "Now"], Assert.Single(Moments).Changes.Select(c => c.Mark.Words));
    }
}
