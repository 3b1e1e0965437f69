using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.BoardTests;

public class TeamBoardsTests
{
    private readonly Log _log = new(
        Worksheet(
            "roles",
            Grid(
                "role",
                ["notes", "anchor"],
                Persons("who", "roles.who"),
                Text("missing", "roles.missing")
            ),
            Rows("more", Text("role", "roles.role"), Persons("who2", "roles.who")),
            Text("gap", "roles.missing")
        ),
        Worksheet(
            "needs",
            Choice("ticks", "support.need", "food", "sleep"),
            Rows("need", Text("what", "support.need"), Persons("from", "support.who"))
        ),
        Worksheet(
            "meeting",
            Date("day", "meeting.when"),
            Text("where", "meeting.where"),
            List("agenda", "meeting.agenda"),
            Rows("agreed", Text("a", "agreements.what"), Text("look", "agreements.review")),
            Rows("decided", Text("d", "decisions.what"), Text("how", "decisions.how")),
            Date("next", "meeting.next")
        ),
        Worksheet(
            "act",
            Text("what", "action.what"),
            Date("day", "action.when"),
            Persons("who", "action.who"),
            List("do", "action.do"),
            List("stop", "action.stop")
        ),
        Worksheet("snapshot", Text("what", "situation.what"), List("who", "situation.who"))
    );

    [Fact]
    public void A_role_on_two_lists_is_one_role_and_roles_without_anybody_are_gaps()
    {
        _log.Sheet(
            "ade",
            "roles",
            Day,
            [
                (
                    "role",
                    GridOf(
                        Row("notes", ("who", Names("Sol"))),
                        Row("anchor", ("missing", Said("Nobody yet")))
                    )
                ),
                ("more", Table(Row("r1", ("role", Said("for NOTES")), ("who2", Names("Ines"))))),
                ("gap", Said("A driver")),
            ]
        );
        var board = _log.Boards.Roles;

        Assert.Equal(["Sol", "Ines"], board.Roles.Single(r => r.Who.Count > 0).Who);
        Assert.Equal("Nobody yet", Assert.Single(Assert.Single(board.Gaps).Missing).Text);
        Assert.Equal("A driver", Assert.Single(board.Missing).Text);
    }

    [Fact]
    public void Each_thing_ticked_is_a_need_and_those_without_a_name_are_open()
    {
        _log.Sheet(
            "noor",
            "needs",
            Day,
            [
                ("ticks", new ChoiceAnswer(["food", "other"], "Quiet")),
                ("need", Table(Row("r1", ("what", Said("A call")), ("from", Names("Sol"))))),
            ]
        );
        var board = _log.Boards.Support;

        Assert.Equal(["Label food", "Quiet", "A call"], board.Needs.Select(n => n.Need));
        Assert.Equal(["Label food", "Quiet"], board.Open.Select(n => n.Need));
    }

    [Fact]
    public void Agreements_and_decisions_of_earlier_meetings_still_stand()
    {
        _log.Sheet("sol", "meeting", Day, Settled("No names", "Wait until May"))
            .Again("sol", "meeting", Day.AddDays(7), Settled("no names", "Ask Bea"));
        var boards = _log.Boards;

        Assert.Equal(["no names"], boards.Agreements.Agreements.Select(a => a.What));
        Assert.Equal(["Ask Bea", "Wait until May"], boards.Decisions.Decisions.Select(d => d.What));
    }

    [Fact]
    public void The_next_meeting_is_the_soonest_day_from_today_on()
    {
        _log.Sheet(
            "sol",
            "meeting",
            Day,
            [("day", new DateAnswer(Day)), ("next", new DateAnswer(Day.AddDays(14)))]
        );
        var board = _log.Boards.Meetings;

        Assert.Equal(Day, board.Next(Day)!.Day);
        Assert.Equal(Day.AddDays(14), board.Next(Day.AddDays(1))!.Day);
        Assert.Null(board.Next(Day.AddDays(15)));
    }

    [Fact]
    public void Two_actions_on_one_sheet_that_repeats_are_both_to_come()
    {
        _log.Sheet("ade", "act", Day, Act("Write to Kit", Day.AddDays(9)))
            .Again("ade", "act", Day, Act("Talk with Bea", Day.AddDays(3)));
        var board = _log.Boards.Actions;

        Assert.Equal(
            ["Talk with Bea", "Write to Kit"],
            board.From(Day).Select(a => a.What[0].Text)
        );
        Assert.Equal(["Write to Kit"], board.From(Day.AddDays(4)).Select(a => a.What[0].Text));
        Assert.Equal(["Ade", "Bea"], board.Actions[0].Parts[0].Who);
    }

    [Fact]
    public void The_situation_keeps_differing_words_side_by_side()
    {
        _log.Sheet("noor", "snapshot", Day, [("what", Said("It got rough"))])
            .Answer("ade", "snapshot", "snapshot", ("what", Said("Kit shoved Noor")));

        Assert.Equal(
            [("It got rough", "noor"), ("Kit shoved Noor", "ade")],
            _log.Boards.Situation.What.Select(s => (s.Text, s.Origin.By))
        );
    }

    [Fact]
    public void Sheets_of_an_unknown_worksheet_say_nothing()
    {
        _log.Sheet("noor", "gone", Day, [("what", Said("Lost?"))]);

        Assert.Empty(_log.Boards.Situation.What);
    }

    private static (string, Answer)[] Settled(string agreed, string decided) =>
        [
            ("agreed", Table(Row("r1", ("a", Said(agreed))))),
            ("decided", Table(Row("r1", ("d", Said(decided))))),
        ];

    private static (string, Answer)[] Act(string what, DateOnly day) =>
        [("what", Said(what)), ("day", new DateAnswer(day)), ("who", Names("Ade", "Bea"))];
}
