using Kith.Interventions.Tables;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.BoardTests;

public class TableBoardTests
{
    private readonly Log _log = new(
        Worksheet(
            "rota",
            Rows("turn", Text("what", "rota.what"), Persons("who", "rota.who")),
            Text("back", "rota.back")
        ),
        Worksheet("log", Rows("hit", Date("when", "backlash.when"), Text("what", "backlash.what"))),
        Worksheet("words", List("word", "safety.word")),
        Worksheet(
            "control",
            Persons("first", "control.one"),
            Persons("second", "control.two"),
            Grid(
                "sign",
                ["money", "doors"],
                Choice("who", "control.who", "one", "two", "unclear"),
                Text("seen", "control.seen")
            )
        ) with
        {
            Each = true,
        }
    );

    private TableBoard Board(string name) => _log.Boards.Tables[name];

    [Fact]
    public void A_row_shows_every_field_that_somebody_filled_and_no_empty_column()
    {
        _log.Sheet(
            "ade",
            "rota",
            Day,
            [("turn", Table(Row("r1", ("what", Said("Cook")), ("who", Names("Sol", "Ines")))))]
        );
        var row = Assert.Single(Board("rota").Rows);
        Assert.Equal(("Cook", "Sol; Ines"), (row["what"], row["who"]));
        Assert.Equal(["what", "who"], Board("rota").Fields);
    }

    [Fact]
    public void A_new_filling_replaces_a_plan_and_adds_to_a_log()
    {
        _log.Sheet("ade", "rota", Day, [("turn", Table(Row("r1", ("what", Said("Cook")))))]);
        _log.Again(
            "ade",
            "rota",
            Day.AddDays(7),
            ("turn", Table(Row("r2", ("what", Said("Rest")))))
        );
        _log.Sheet("ade", "log", Day, [("hit", Table(Row("r1", ("what", Said("A letter")))))]);
        _log.Again(
            "ade",
            "log",
            Day.AddDays(7),
            (
                "hit",
                Table(Row("r1", ("what", Said("A letter"))), Row("r2", ("what", Said("A call"))))
            )
        );
        Assert.Equal(["Rest"], Board("rota").Rows.Select(r => r["what"]));
        Assert.Equal(["A letter", "A call"], Board("backlash").Rows.Select(r => r["what"]));
    }

    [Fact]
    public void Each_thing_on_a_list_is_a_row()
    {
        _log.Sheet("noor", "words", Day, [("word", new Worksheets.ListAnswer(["Plum", "Soup"]))]);
        Assert.Equal(["Plum", "Soup"], Board("safety").Rows.Select(r => r["word"]));
    }

    [Fact]
    public void Views_stand_side_by_side_with_the_names_that_each_gave()
    {
        See("ade", ("money", "one"), ("doors", "unclear"));
        See("sol", ("money", "one"), ("doors", "two"));
        var seen = SideBySide.Of(Board("control"), "who", "seen");

        Assert.Equal(["ade", "sol"], seen.Voices);
        Assert.Equal(["Kit", "Kit"], Line(seen, "For money").Views.Select(v => v.Said));
        Assert.Equal(["Label unclear", "Noor"], Line(seen, "For doors").Views.Select(v => v.Said));
        Assert.False(Line(seen, "For money").Differs);
        Assert.True(Line(seen, "For doors").Differs);
    }

    [Fact]
    public void Somebody_who_said_nothing_leaves_a_gap_and_not_a_view()
    {
        See("ade", ("money", "one"), ("doors", "two"));
        See("sol", ("money", "two"));
        var seen = SideBySide.Of(Board("control"), "who", "seen");

        Assert.Equal(["Noor", ""], Line(seen, "For doors").Views.Select(v => v.Said));
        Assert.False(Line(seen, "For doors").Differs);
    }

    private static SideBySideLine Line(SideBySide seen, string question) =>
        seen.Lines.Single(l => l.Question == question);

    private void See(string by, params IEnumerable<(string Sign, string Who)> signs) =>
        _log.Sheet(
            by,
            "control",
            Day,
            [
                ("first", Names("Kit")),
                ("second", Names("Noor")),
                ("sign", GridOf([.. signs.Select(s => Row(s.Sign, ("who", Picked(s.Who))))])),
            ],
            sheet: $"control-{by}"
        );
}
