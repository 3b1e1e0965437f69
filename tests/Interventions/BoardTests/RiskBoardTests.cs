using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.BoardTests;

public class RiskBoardTests
{
    private readonly Log _log = new(
        Worksheet(
            "chart",
            Scale("felt", "risks.felt"),
            Rows(
                "risk",
                Text("what", "risks.what"),
                Persons("to", "risks.to"),
                Scale("serious", "risks.serious"),
                Text("plan", "risks.plan")
            ),
            Text("review", "risks.review")
        )
    );

    [Fact]
    public void How_safe_it_felt_is_shown_for_every_entry_by_day()
    {
        _log.Sheet("noor", "chart", Day, [("felt", new Worksheets.ScaleAnswer(2))])
            .Again("noor", "chart", Day.AddDays(14), ("felt", new Worksheets.ScaleAnswer(4)))
            .Again("noor", "chart", Day.AddDays(7), ("felt", new Worksheets.ScaleAnswer(null)));

        var felt = _log.Boards.Risks.Felt;

        Assert.Equal([2, null, 4], felt.Course.Select(p => p.Value));
        Assert.Equal("Safe", felt.Points[5]);
    }

    [Fact]
    public void Only_the_newest_entry_says_which_risks_stand()
    {
        _log.Sheet("noor", "chart", Day, [("risk", Table(Risk("r1", "He waits", 4)))])
            .Again("noor", "chart", Day.AddDays(7), ("risk", Table(Risk("r1", "Letters", 2))));

        Assert.Equal(["Letters"], _log.Boards.Risks.Risks.Select(r => r.What));
    }

    [Fact]
    public void A_risk_in_the_same_words_remembers_how_serious_it_was()
    {
        _log.Sheet("noor", "chart", Day, [("risk", Table(Risk("r1", "He waits", 4)))])
            .Again("noor", "chart", Day.AddDays(7), ("risk", Table(Risk("r3", "he  WAITS", 3))))
            .Again("noor", "chart", Day.AddDays(14), ("risk", Table(Risk("r1", "He waits", 2))));

        var risk = Assert.Single(_log.Boards.Risks.Risks);

        Assert.Equal(2, risk.Serious);
        Assert.Equal([4, 3], risk.Before.Select(b => b.Serious));
    }

    [Fact]
    public void A_review_day_for_the_whole_sheet_holds_for_each_risk()
    {
        _log.Sheet(
            "noor",
            "chart",
            Day,
            [
                ("risk", Table(Risk("r1", "He waits", 4), Risk("r2", "Letters", 2))),
                ("review", Said("Sunday")),
            ]
        );

        Assert.All(_log.Boards.Risks.Risks, r => Assert.Equal("Sunday", r.Review));
    }

    [Fact]
    public void A_sheet_set_aside_shows_nowhere()
    {
        _log.Sheet("noor", "chart", Day, [("risk", Table(Risk("r1", "He waits", 4)))]);
        Assert.Single(_log.Boards.Risks.Risks);

        _log.Append("noor", new Sheets.SheetSetAside("chart", true));

        Assert.Empty(_log.Boards.Risks.Risks);
    }

    [Fact]
    public void Rows_that_two_people_wrote_at_once_stand_side_by_side()
    {
        _log.Sheet(
                "noor",
                "chart",
                Day,
                [("risk", Table(Risk("r1", "He waits", 4), Risk("r2", "Same", 1)))]
            )
            .Answer(
                "ade",
                "chart",
                "chart",
                ("risk", Table(Risk("r1", "He waits", 2), Risk("r2", "Same", 1)))
            );

        var risks = _log.Boards.Risks.Risks;

        Assert.Equal(
            [("He waits", "noor", 4), ("Same", "noor", 1), ("He waits", "ade", 2)],
            risks.Select(r => (r.What, r.Origin.By, r.Serious!.Value))
        );
        Assert.All(risks, r => Assert.Empty(r.Before));
    }

    private static Worksheets.Row Risk(string id, string what, int serious) =>
        Row(
            id,
            ("what", Said(what)),
            ("to", Names("Noor")),
            ("serious", new Worksheets.ScaleAnswer(serious))
        );
}
