using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.BoardTests;

public class GoalsBoardTests
{
    private readonly Log _log = new(
        Worksheet(
            "mine",
            Grid(
                "goal",
                ["survivor", "caused-harm", "community", "myself"],
                Text("want", "goals.want"),
                Text("not_want", "goals.not_want"),
                Text("line", "goals.bottom_line")
            ),
            Text("success", "goals.success")
        ) with
        {
            Each = true,
        },
        Worksheet(
            "ours",
            Rows(
                "wish",
                Text("want", "goals.want"),
                new YesNoQuestion
                {
                    Id = "line",
                    Label = "A bottom line?",
                    Feeds = new Feed("goals", "bottom_line"),
                }
            )
        )
    );

    [Fact]
    public void Wishes_stand_side_by_side_under_the_one_whose_sheet_it_is()
    {
        _log.Sheet("noor", "mine", Day, [("goal", GridOf(Wish("survivor", "Sing", "")))])
            .Sheet("sol", "mine", Day, [("goal", GridOf(Wish("survivor", "Sing", "")))], "sols")
            .Answer("ade", "sols", "sols", ("success", Said("Quiet")));
        var board = _log.Boards.Goals;

        Assert.Equal(["noor", "sol"], board.Voices);
        Assert.Equal("Sing", Assert.Single(board.At("noor", "survivor")).Want);
        Assert.Equal("Sing", Assert.Single(board.At("sol", "survivor")).Want);
        Assert.Equal("Quiet", Assert.Single(board.At("sol", "")).Success);
    }

    [Fact]
    public void A_bottom_line_is_a_text_or_a_yes_beside_a_wish()
    {
        _log.Sheet(
                "noor",
                "mine",
                Day,
                [("goal", GridOf(Wish("survivor", "Sing", "Ask me first")))]
            )
            .Sheet(
                "ade",
                "ours",
                Day,
                [
                    (
                        "wish",
                        Table(
                            Row("r1", ("want", Said("No contact")), ("line", Picked("yes"))),
                            Row("r2", ("want", Said("Wages back")), ("line", Picked("no")))
                        )
                    ),
                ]
            );
        var board = _log.Boards.Goals;

        Assert.Equal(["Ask me first", ""], board.BottomLines.Select(w => w.BottomLine));
        Assert.Equal(["No contact", "Wages back"], board.Shared.Select(w => w.Want));
        Assert.Equal([true, false], board.Shared.Select(w => w.IsBottomLine));
    }

    private static Row Wish(string whom, string want, string line) =>
        Row(
            whom,
            line.Length == 0 ? [("want", Said(want))] : [("want", Said(want)), ("line", Said(line))]
        );
}
