using Kith.Interventions.Circle;
using Kith.Interventions.Knowing;
using Kith.Interventions.Roles;
using Kith.Interventions.Ties;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.TeamTests;

/// <summary>Who carries what, who is not to hear of what, and who is tied to whom.</summary>
public class TeamFoldTests
{
    private readonly Log _log = new(
        Worksheet(
            "team",
            Rows("role", Text("role_name", "roles.role"), Persons("holder", "roles.who")),
            Rows("promise", Text("what", "promises.what"), Persons("doer", "promises.who")),
            Rows("load", Text("name", "load.who"), Text("carries", "load.carries")),
            Rows(
                "news",
                Text("piece", "channels.what"),
                Persons("knows", "channels.knows"),
                Persons("barred", "channels.not_to")
            )
        )
    );

    [Fact]
    public void Who_carries_what_is_said_in_the_order_in_which_people_are_named()
    {
        _log.Sheet(
            "sol",
            "team",
            Day,
            [
                ("role", Table(Row("r1", ("role_name", Said("Notes")), ("holder", Names("Sol"))))),
                (
                    "promise",
                    Table(
                        Row("p1", ("what", Said("Ask Bea")), ("doer", Names("Ade", "sol"))),
                        Row("p2", ("what", Said("List wages")), ("doer", Names("Sol")))
                    )
                ),
                ("load", Table(Row("l1", ("name", Said("Ines")), ("carries", Said("The drive"))))),
            ]
        );
        var boards = _log.Boards;

        var people = Carrying.Of(boards.Roles, boards.Promises, boards.Tables["load"]);

        Assert.Equal(
            [("Sol", 2), ("Ade", 1), ("Ines", 0)],
            people.Select(p => (p.Name, p.Promises))
        );
        Assert.Equal(["Notes"], people[0].Roles);
        Assert.Equal(["The drive"], people[2].Carries);
    }

    [Fact]
    public void Somebody_who_is_not_to_hear_of_something_and_reads_here_is_found()
    {
        News(Names("Ana", "Kit"));

        var found = Assert.Single(
            MustNotHear.Among(["Maya", "ana"], _log.Boards.Tables["channels"])
        );
        Assert.Equal(("The letter", "ana"), (found.What, found.Name));
    }

    [Fact]
    public void Only_the_same_name_is_the_same_person()
    {
        News(Names("Ana", "Kit"));

        Assert.Empty(MustNotHear.Among(["Anabel", "An a"], _log.Boards.Tables["channels"]));
    }

    [Fact]
    public void Ties_are_asked_for_once_after_joining()
    {
        _log.Append("maya", new InterventionNamed("Harbour"), new MemberNamed("Maya"))
            .Append("ade", new MemberNamed("Ade"));
        var notebook = new Log([]);

        Assert.False(Offered(notebook, "maya"));
        Assert.True(Offered(notebook, "ade"));
        notebook.Append("me", new TiesNotNow("other"));
        Assert.True(Offered(notebook, "ade"));
        notebook.Append("me", new TiesNotNow("room"));
        Assert.False(Offered(notebook, "ade"));
    }

    [Fact]
    public void What_somebody_said_about_their_ties_before_stays_readable()
    {
        State("ade", "");
        State("ade", "Kit is my cousin");
        State("ade", "Kit is my cousin");
        var ties = StatedTies.Fold(_log.Events);

        Assert.Equal(["", "Kit is my cousin"], ties.All.Select(t => t.Words));
        Assert.Equal("Kit is my cousin", Assert.Single(ties.Now).Words);
        Assert.False(Offered(new Log([]), "ade"));
    }

    private bool Offered(Log notebook, string me) =>
        StatedTies.IsOffered([.. _log.Events], notebook.Events, "room", me);

    private void State(string by, string words) =>
        _log.Append(by, TiesDecisions.State(StatedTies.Fold(_log.Events), by, words).Events);

    private void News(PeopleAnswer barred) =>
        _log.Sheet(
            "sol",
            "team",
            Day,
            [
                (
                    "news",
                    Table(
                        Row(
                            "n1",
                            ("piece", Said("The letter")),
                            ("knows", Names("Maya")),
                            ("barred", barred)
                        )
                    )
                ),
            ]
        );
}
