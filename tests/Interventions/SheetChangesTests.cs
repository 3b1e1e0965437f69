using Kith.Interventions.Sheets;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests;

public sealed class SheetChangesTests
{
    private static readonly Worksheet Sheet = Worksheet(
        "s",
        Text("what"),
        List("lines"),
        Persons("who"),
        Rows("risk", Text("name"), Text("plan")),
        Grid("grid", ["me", "us"], Text("want")),
        Stairs("stairs")
    );

    [Fact]
    public void Only_questions_that_differ_are_told_and_in_the_order_of_the_worksheet()
    {
        var changes = Between(
            [("who", Names("Ade")), ("what", Said("then")), ("lines", Lines("a"))],
            [("lines", Lines("a")), ("what", Said("now")), ("who", Names("Sol"))]
        );

        Assert.Equal(["what", "who"], changes.Questions.Select(q => q.Question.Id));
        Assert.Equal(1, changes.Same);
        var what = Assert.Single(changes.Questions[0].Differences);
        Assert.Equal((Said("then"), Said("now")), (what.Then, what.Now));
    }

    [Fact]
    public void An_answer_that_came_and_one_that_went_have_one_side_only()
    {
        var changes = Between([("what", Said("gone"))], [("lines", Lines("new"))]);

        Assert.Null(changes.Questions[0].Differences[0].Now);
        Assert.Null(changes.Questions[1].Differences[0].Then);
    }

    [Fact]
    public void Of_a_list_only_the_lines_that_came_or_went_are_told()
    {
        var differences = Only(
            [("lines", Lines("stays", "goes"))],
            [("lines", Lines("comes", "stays"))]
        );

        Assert.Equal(Lines("goes"), differences[0].Then);
        Assert.Equal(Lines("comes"), differences[1].Now);
    }

    [Fact]
    public void A_list_in_another_order_is_told_whole()
    {
        var difference = Assert.Single(
            Only([("lines", Lines("a", "b"))], [("lines", Lines("b", "a"))])
        );
        Assert.Equal((Lines("a", "b"), Lines("b", "a")), (difference.Then, difference.Now));
    }

    [Fact]
    public void A_row_with_the_same_words_is_the_same_row_wherever_it_stands()
    {
        var door = Risk("r1", "door", "lock it");
        var bus = Risk("r2", "bus", "walk");
        Assert.Empty(
            Between(
                [("risk", Table(door, bus))],
                [("risk", Table(bus with { Id = "r1" }, door with { Id = "r2" }))]
            )
                .Questions.SelectMany(q => q.Differences)
        );
    }

    [Fact]
    public void A_row_that_names_the_same_thing_tells_only_its_other_cells()
    {
        var difference = Assert.Single(
            Only(
                [("risk", Table(Risk("r1", "door", "lock it")))],
                [("risk", Table(Risk("r4", "door", "ask Sol")))]
            )
        );

        var cell = Assert.Single(difference.Cells);
        Assert.Equal("plan", cell.Question.Id);
        Assert.Equal((Said("lock it"), Said("ask Sol")), (cell.Then, cell.Now));
    }

    [Fact]
    public void The_same_id_alone_does_not_make_two_rows_one_where_a_table_was_begun_anew()
    {
        var differences = Only(
            [("risk", Table(Risk("r1", "door", "lock it")))],
            [("risk", Table(Risk("r1", "bus", "walk")))]
        );

        Assert.Equal(2, differences.Count);
        Assert.All(differences, d => Assert.Empty(d.Cells));
    }

    [Fact]
    public void A_row_that_was_carried_over_keeps_its_identity_by_its_id()
    {
        var log = new Log(Sheet).Sheet(
            "noor",
            "s",
            Day,
            [("risk", Table(Risk("r1", "door", "lock it")))]
        );
        log.Append(
            "noor",
            [.. SheetDecisions.Again(log.Book, Sheet, "s", "e2", Day.AddDays(7), "s").Events]
        );
        var seen = log.Book.Sheets[0].Latest.Answers["risk"].Newest.Seq;
        log.Append(
            "noor",
            new AnswersGiven(
                "s",
                "e2",
                [new GivenAnswer("risk", Table(Risk("r1", "bus", "walk")), [seen])]
            )
        );
        var entries = log.Book.Sheets[0].Entries;

        var difference = Assert.Single(
            SheetChanges.Between(Sheet, entries[0], entries[1]).Questions[0].Differences
        );
        Assert.Equal(2, difference.Cells.Count);
    }

    [Fact]
    public void Rows_of_a_grid_and_steps_are_told_one_by_one()
    {
        var changes = Between(
            [
                (
                    "grid",
                    GridOf(Row("me", ("want", Said("rest"))), Row("us", ("want", Said("quiet"))))
                ),
                ("stairs", Steps(("stop", "now"), ("recognise", "not-yet"))),
            ],
            [
                (
                    "grid",
                    GridOf(Row("me", ("want", Said("work"))), Row("us", ("want", Said("quiet"))))
                ),
                ("stairs", Steps(("stop", "done"), ("recognise", "not-yet"))),
            ]
        );

        var grid = Assert.Single(changes.Questions[0].Differences);
        Assert.Equal("me", Assert.Single(((GridAnswer)grid.Now!).Rows).Key);
        var step = Assert.Single(changes.Questions[1].Differences);
        Assert.Equal("stop", Assert.Single(((StepsAnswer)step.Now!).Steps).Key);
    }

    [Fact]
    public void An_entry_differs_in_nothing_from_itself()
    {
        var entry = Entry([("what", Said("x")), ("lines", Lines("a", "b"))]);
        Assert.Empty(SheetChanges.Between(Sheet, entry, entry).Questions);
    }

    private static Row Risk(string id, string name, string plan) =>
        Row(id, ("name", Said(name)), ("plan", Said(plan)));

    private static ListAnswer Lines(params IReadOnlyList<string> lines) => new(lines);

    private static IReadOnlyList<Difference> Only(
        IEnumerable<(string, Answer)> then,
        IEnumerable<(string, Answer)> now
    ) => Assert.Single(Between(then, now).Questions).Differences;

    private static SheetChanges Between(
        IEnumerable<(string, Answer)> then,
        IEnumerable<(string, Answer)> now
    ) => SheetChanges.Between(Sheet, Entry(then), Entry(now));

    private static SheetEntry Entry(IEnumerable<(string Question, Answer Answer)> answers) =>
        new Log(Sheet).Sheet("noor", "s", Day, answers).Book.Sheets[0].Latest;
}
