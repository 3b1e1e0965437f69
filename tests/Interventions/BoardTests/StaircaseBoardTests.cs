using Kith.Interventions.Staircase;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.BoardTests;

public class StaircaseBoardTests
{
    private readonly Log _log = new(
        Worksheet(
            "stairs",
            Stairs("step"),
            Grid("signs", ["stop", "repair"], Text("means", "staircase.meaning")),
            Text("slip", "staircase.slipping")
        )
    );

    [Fact]
    public void Each_step_says_where_it_stands_and_who_said_so()
    {
        _log.Sheet("ade", "stairs", Day, [("step", Steps(("stop", "now"), ("repair", "not-yet")))]);
        var steps = _log.Boards.Staircase.Steps;

        Assert.Equal(6, steps.Count);
        Assert.Equal(StairStatus.Now, steps[0].Status);
        Assert.Equal("ade", steps[0].Standing[0].Origin.By);
        Assert.Null(steps[1].Status);
        Assert.Equal("Step repair", steps[3].Title);
    }

    [Fact]
    public void A_step_back_stays_visible_after_the_next_step_forward()
    {
        _log.Sheet("ade", "stairs", Day, [("step", Steps(("stop", "done")))])
            .Again("sol", "stairs", Day.AddDays(7), ("step", Steps(("stop", "now"))))
            .Again("ade", "stairs", Day.AddDays(14), ("step", Steps(("stop", "done"))));
        var stop = _log.Boards.Staircase.Steps[0];

        Assert.Equal(StairStatus.Done, stop.Status);
        Assert.Equal(Day.AddDays(7), Assert.Single(stop.StepsBack).Origin.Day);
        Assert.Equal(3, stop.Marks.Count);
    }

    [Fact]
    public void Two_people_who_see_a_step_differently_both_stand()
    {
        _log.Sheet("ade", "stairs", Day, [("step", Steps(("stop", "done")))])
            .Answer("sol", "stairs", "stairs", ("step", Steps(("stop", "now"))));

        Assert.Equal(
            [("ade", StairStatus.Done), ("sol", StairStatus.Now)],
            _log.Boards.Staircase.Steps[0].Standing.Select(m => (m.Origin.By, m.Status!.Value))
        );
        Assert.Empty(_log.Boards.Staircase.Steps[0].StepsBack);
    }

    [Fact]
    public void What_a_step_means_stands_with_the_step_and_the_rest_with_none()
    {
        _log.Sheet(
            "ade",
            "stairs",
            Day,
            [
                ("signs", GridOf(Row("repair", ("means", Said("Wages back"))))),
                ("slip", Said("A letter")),
            ]
        );
        var board = _log.Boards.Staircase;

        Assert.Equal("Wages back", Assert.Single(board.Steps[3].Meaning).Text);
        Assert.Equal("For repair", board.Steps[3].Title);
        Assert.Equal("A letter", Assert.Single(board.Slipping).Text);
    }
}
