using Kith.Interventions.Deciding;
using Kith.Interventions.Meetings;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.TeamTests;

public class AgendaTests
{
    private static readonly Worksheet Meeting = Worksheet(
        "meeting",
        Date("day", "meeting.when"),
        Persons("lead", "meeting.lead"),
        Persons("watch", "meeting.watch"),
        List("agenda", "meeting.agenda"),
        List("open", "meeting.open"),
        Rows("agreed", Text("a", "agreements.what"), Text("look", "agreements.review")),
        Rows(
            "promise",
            Text("what", "promises.what"),
            Persons("who", "promises.who"),
            Date("by", "promises.by")
        ),
        Rows(
            "ask",
            Text("r", "requests.what"),
            Date("until", "requests.by"),
            Choice("state", "requests.state", "asked", "done")
        ),
        Text("risk", "risks.what"),
        Date("next", "meeting.next")
    );

    private readonly Log _log = new(Meeting);
    private readonly List<AgendaPoint> _waiting = [];

    private Agenda Agenda => Agenda.Make(_log.Boards, Matters.Fold(_log.Events), Day, _waiting);

    [Fact]
    public void A_meeting_is_prepared_out_of_what_is_open()
    {
        _log.Sheet(
                "ade",
                "meeting",
                Day,
                [
                    ("day", new DateAnswer(Day.AddDays(3))),
                    ("lead", Names("Ade")),
                    ("watch", Names("Sol")),
                    ("agenda", new ListAnswer(["How safe it was"])),
                    ("promise", Table(Promise("r1", "Ask Bea", 2), Promise("r2", "Later", 9))),
                    (
                        "ask",
                        Table(Request("q1", "The wages", "asked"), Request("q2", "Old", "done"))
                    ),
                ]
            )
            .Append("sol", new MatterRaised("m", "Who tells the choir?", "", Ways.Round, ""));

        Assert.Equal(Day.AddDays(3), Agenda.Next!.Day);
        Assert.Equal(["Ade"], Agenda.Next.Roles.Lead);
        Assert.Equal(["Sol"], Agenda.Next.Roles.Watch);
        Assert.Equal(["How safe it was"], What(AgendaKind.Put));
        Assert.Equal(["Ask Bea"], What(AgendaKind.Promise));
        Assert.Equal(["The wages"], What(AgendaKind.Request));
        Assert.Equal(["Who tells the choir?"], What(AgendaKind.Decide));
    }

    [Fact]
    public void Agreements_whose_day_has_come_or_is_only_words_are_looked_at_again()
    {
        _log.Sheet(
            "ade",
            "meeting",
            Day,
            [
                (
                    "agreed",
                    Table(
                        Agreed("a1", "No names", "2026-03-05"),
                        Agreed("a2", "Calls", "5 June 2026"),
                        Agreed("a3", "Food", "after the summer"),
                        Agreed("a4", "Quiet", "")
                    )
                ),
            ]
        );

        Assert.Equal(["No names", "Food"], What(AgendaKind.Agreement));
    }

    [Fact]
    public void What_stayed_open_last_time_comes_again()
    {
        _log.Sheet(
            "ade",
            "meeting",
            Day,
            [
                ("open", new ListAnswer(["Sol says others should know"])),
                ("next", new DateAnswer(Day.AddDays(14))),
            ]
        );

        Assert.Equal(["Sol says others should know"], What(AgendaKind.Left));
        Assert.Empty(Agenda.Next!.Agenda);
    }

    [Fact]
    public void What_waits_for_somebody_is_talked_about_after_what_is_to_be_decided()
    {
        _waiting.Add(new(AgendaKind.Yes, "That my sister is told", ["Ana"], "5 March 2026"));
        _waiting.Add(new(AgendaKind.Limited, "Texts that wait: 2", [], ""));
        _log.Append("sol", new MatterRaised("m", "Who tells the choir?", "", Ways.Round, ""));

        Assert.Equal(
            [AgendaKind.Decide, AgendaKind.Yes, AgendaKind.Limited],
            Agenda.Points.Select(p => p.Kind)
        );
        Assert.Equal(["That my sister is told"], What(AgendaKind.Yes));
    }

    [Fact]
    public void A_room_where_nothing_is_open_has_an_empty_agenda() => Assert.Empty(Agenda.Points);

    [Fact]
    public void Notes_begin_with_the_day_and_what_was_chosen()
    {
        Do(
            MeetingDecisions.Begin(_log.Book, Meeting, "n1", Day, Day.AddDays(1), ["Rest", "Choir"])
        );
        var sheet = Assert.Single(_log.Book.Sheets);
        Assert.Equal(new DateAnswer(Day.AddDays(1)), sheet.Latest.Newest["day"]);
        Assert.Equal(["Rest", "Choir"], ((ListAnswer)sheet.Latest.Newest["agenda"]).Lines);

        Do(MeetingDecisions.Begin(_log.Book, Meeting, "n2", Day.AddDays(7), null, []));
        sheet = Assert.Single(_log.Book.Sheets);
        Assert.Equal(["n1", "n2"], sheet.Entries.Select(e => e.Id));
        Assert.Empty(sheet.Latest.Newest);
    }

    private void Do(Decision decision) => _log.Append("ade", decision.Events);

    private IEnumerable<string> What(AgendaKind kind) => Agenda.Of(kind).Select(p => p.What);

    private static Row Promise(string id, string what, int days) =>
        Row(
            id,
            ("what", Said(what)),
            ("who", Names("Ade")),
            ("by", new DateAnswer(Day.AddDays(days)))
        );

    private static Row Request(string id, string what, string state) =>
        Row(
            id,
            ("r", Said(what)),
            ("until", new DateAnswer(Day.AddDays(30))),
            ("state", Picked(state))
        );

    private static Row Agreed(string id, string what, string look) =>
        Row(id, ("a", Said(what)), ("look", Said(look)));
}
