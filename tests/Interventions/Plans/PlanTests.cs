using Kith.Interventions.Circle;
using Kith.Interventions.Plans;
using Kith.Interventions.Promises;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.Plans;

public class PlanTests
{
    private readonly Log _log = new(
        Worksheet("picture", Text("what", "situation.what"), Text("other")),
        Worksheet(
            "mine",
            Grid(
                "goal",
                ["survivor", "community"],
                Text("want", "goals.want"),
                Text("line", "goals.bottom_line")
            )
        ) with
        {
            Each = true,
            Code = "D2",
            Set = "D",
        },
        Worksheet(
            "meeting",
            Rows(
                "promise",
                Text("task", "promises.what"),
                Persons("who", "promises.who"),
                Date("by", "promises.by"),
                Text("sign")
            ),
            Date("next", "meeting.next")
        ) with
        {
            Code = "G6",
            Set = "G",
        },
        Worksheet("leaving", Text("bag", "risks.plan")) with
        {
            Privacy = new Privacy(ShareDefault.Me, NameUse.None, Plan: false),
        }
    );

    private Plan Plan =>
        Plan.Make(_log.Book, _log.Find, Members.Fold(_log.Events), _log.Boards.Promises);

    [Fact]
    public void Parts_stand_in_the_order_of_the_plan_and_empty_ones_are_left_out()
    {
        _log.Sheet("ade", "meeting", Day, [("next", new DateAnswer(Day))])
            .Sheet("noor", "picture", Day, [("what", Said("It got rough"))])
            .Append("ade", new InterventionNamed("Lantern"));

        Assert.Equal("Lantern", Plan.CodeName);
        Assert.Equal([PlanPart.Situation, PlanPart.Next], Plan.Sections.Select(s => s.Part));
    }

    [Fact]
    public void Nothing_of_a_worksheet_kept_off_the_plan_stands_on_it()
    {
        _log.Sheet("noor", "leaving", Day, [("bag", Said("Under the stairs"))]);
        Assert.Single(_log.Book.Shown);

        Assert.Empty(Plan.Sections);
    }

    [Fact]
    public void A_question_that_feeds_no_board_stands_with_its_set()
    {
        _log.Sheet("noor", "picture", Day, [("other", Said("More"))]);

        var section = Assert.Single(Plan.Sections);

        Assert.Equal(PlanPart.Situation, section.Part);
        Assert.Equal("Title of picture", section.Groups[0].Title);
        Assert.Equal(["More"], Item<PlanLine>().Answers[0].Lines);
    }

    [Fact]
    public void Wishes_of_several_people_share_one_table_with_a_name_in_each_row()
    {
        _log.Append("noor", new MemberNamed("Noor"))
            .Sheet(
                "noor",
                "mine",
                Day,
                [("goal", GridOf(Row("survivor", ("want", Said("To sing")))))]
            )
            .Sheet(
                "sol",
                "mine",
                Day,
                [("goal", GridOf(Row("community", ("want", Said("To know")))))],
                "sols"
            );
        var table = Item<PlanTable>();

        Assert.Equal(["want?"], table.Columns);
        Assert.Equal(
            [("For survivor", "Noor", "To sing"), ("For community", "someone", "To know")],
            table.Rows.Select(r => (r.Heading, r.Who!, r.Cells[0][0]))
        );
    }

    [Fact]
    public void Two_people_who_answered_at_once_are_both_named()
    {
        _log.Append("noor", new MemberNamed("Noor"))
            .Append("ade", new MemberNamed("Ade"))
            .Sheet("noor", "picture", Day, [("what", Said("It got rough"))])
            .Answer("ade", "picture", "picture", ("what", Said("Kit shoved Noor")));

        Assert.Equal(["Noor", "Ade"], Item<PlanLine>().Answers.Select(a => a.Who));
    }

    [Fact]
    public void Promises_stand_open_ones_first_with_what_else_their_row_says()
    {
        _log.Sheet(
                "ade",
                "meeting",
                Day,
                [
                    (
                        "promise",
                        Table(
                            Promise("r1", "Done already", Day),
                            Promise("r2", "Much later", Day.AddDays(30)),
                            Promise("r3", "Ask Bea", Day.AddDays(3))
                        )
                    ),
                ]
            )
            .Append(
                "ade",
                new PromiseSettled("meeting", "meeting", "promise", "r1", PromiseState.Kept)
            );
        var promises = Item<PlanPromises>().Promises;

        Assert.Equal(["Ask Bea", "Much later", "Done already"], promises.Select(p => p.What));
        Assert.Equal(("Ade, Sol", "5 March 2026"), (promises[0].Who, promises[0].By));
        Assert.Equal(["sign?: A smile"], promises[0].More);
        Assert.Equal(PromiseState.Kept, promises[2].State);
    }

    [Fact]
    public void Of_an_earlier_meeting_only_open_promises_stand()
    {
        _log.Sheet(
                "ade",
                "meeting",
                Day,
                [("promise", Table(Promise("r1", "Kept", Day), Promise("r2", "Open", Day)))]
            )
            .Append(
                "ade",
                new PromiseSettled("meeting", "meeting", "promise", "r1", PromiseState.Kept)
            )
            .Again("ade", "meeting", Day.AddDays(7), ("next", new DateAnswer(Day.AddDays(9))));

        Assert.Equal(["Open"], Item<PlanPromises>().Promises.Select(p => p.What));
    }

    [Fact]
    public void Worksheets_stand_in_the_order_of_their_codes()
    {
        var worksheets = new[] { "B10", "B2", "B1" }
            .Select(c => Worksheet(c, Text("what")) with { Code = c, Set = "B" })
            .ToList();
        var log = new Log(worksheets);
        foreach (var worksheet in worksheets)
            log.Sheet("ade", worksheet.Id, Day, [("what", Said("x"))]);
        var plan = Plan.Make(log.Book, log.Find, Members.Fold([]), log.Boards.Promises);

        Assert.Equal(["B1", "B2", "B10"], plan.Sections[0].Groups.Select(g => g.Code));
    }

    private T Item<T>()
        where T : PlanItem =>
        Plan.Sections.SelectMany(s => s.Groups).SelectMany(g => g.Items).OfType<T>().Single();

    private static Row Promise(string id, string what, DateOnly by) =>
        Row(
            id,
            ("task", Said(what)),
            ("who", Names("Ade", "Sol")),
            ("by", new DateAnswer(by)),
            ("sign", Said("A smile"))
        );
}
