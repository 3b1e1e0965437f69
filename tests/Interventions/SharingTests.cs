using Kith.Interventions.Plans;
using Kith.Interventions.Promises;
using Kith.Interventions.Sharing;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests;

public class SharingTests
{
    private static readonly Worksheet Alone = Worksheet(
        "alone",
        Text("want", "needs.need"),
        Text("never", "needs.not_want")
    ) with
    {
        Privacy = new Privacy(ShareDefault.Me, NameUse.Code, Plan: false),
    };

    private readonly Log _notebook = new(Alone);
    private readonly Log _room = new(Alone);

    public SharingTests() =>
        _notebook.Sheet(
            "me",
            "alone",
            Day,
            [("want", Said("To be asked first")), ("never", Said("A meeting with him"))]
        );

    private SharedCopies Copies => SharedCopies.Fold(_room.Events);

    [Fact]
    public void A_copy_holds_only_the_answers_that_were_chosen()
    {
        var copy = Copy(["want"]);
        Assert.Equal(
            [("want", Said("To be asked first"))],
            copy.Answers.Select(a => (a.Question, (TextAnswer)a.Answer))
        );
        Assert.Equal(Day, copy.Day);
    }

    [Fact]
    public void A_copy_does_not_change_when_its_owner_writes_on()
    {
        _room.Append("tam", Copy(["want"]));
        _notebook.Answer("me", "alone", "alone", ("want", Said("Something else")));
        Assert.Equal(Said("To be asked first"), Copies.Find("c1")!.What.Answers[0].Answer);
    }

    [Fact]
    public void Nothing_chosen_or_nothing_answered_is_refused()
    {
        var sheet = _notebook.Book.Sheets[0];
        Assert.Equal("sharing.nothing", Decide([]).Refusal);
        Assert.Equal("sharing.nothing", Decide(["no-such-question"]).Refusal);
        Assert.Equal("sharing.past", Decide(["want"], until: Day.AddDays(-1)).Refusal);

        (CopyShared?, string? Refusal) Decide(string[] questions, DateOnly? until = null) =>
            SharingDecisions.Copy(sheet, sheet.Latest, "c1", questions, [], Day, until, false);
    }

    [Fact]
    public void A_copy_ends_after_its_last_day()
    {
        _room.Append("tam", Copy(["want"], until: Day.AddDays(28)));
        Assert.Single(Copies.On(Day.AddDays(28)));
        Assert.Empty(Copies.On(Day.AddDays(29)));
    }

    [Fact]
    public void Only_its_owner_takes_a_copy_back()
    {
        _room.Append("tam", Copy(["want"]));
        Assert.Equal("sharing.not-yours", SharingDecisions.TakeBack(Copies, "c1", "oona").Refusal);
        _room.Append("oona", new CopyTakenBack("c1"));
        Assert.Single(Copies.On(Day));

        _room.Append("tam", [.. SharingDecisions.TakeBack(Copies, "c1", "tam").Events]);
        Assert.Empty(Copies.On(Day));
        Assert.Equal("sharing.not-yours", SharingDecisions.TakeBack(Copies, "c1", "tam").Refusal);
    }

    [Fact]
    public void Needs_side_by_side_hold_only_what_each_chose_to_show()
    {
        _room.Append("tam", Copy(["want"]));
        _room.Append("oona", Copy(["never"], id: "c2"));
        var needs = Boards().Tables["needs"];
        Assert.Equal(
            [("tam", "To be asked first", ""), ("oona", "", "A meeting with him")],
            needs.Rows.Select(r => (r.Voice!, r["need"], r["not_want"]))
        );
    }

    [Fact]
    public void A_copy_stands_on_the_plan_only_by_its_owners_choice()
    {
        _room.Append("tam", Copy(["want"]));
        Assert.Empty(Plan().Sections);
        _room.Append("tam", Copy(["never"], id: "c2", onPlan: true));
        var line = (PlanLine)Plan().Sections.Single().Groups.Single().Items.Single();
        Assert.Equal(["A meeting with him"], line.Answers.Single().Lines);
    }

    private CopyShared Copy(
        string[] questions,
        string id = "c1",
        DateOnly? until = null,
        bool onPlan = false
    )
    {
        var sheet = _notebook.Book.Sheets[0];
        return SharingDecisions
            .Copy(sheet, sheet.Latest, id, questions, ["tam", "oona"], Day, until, onPlan)
            .Copy!;
    }

    private Boards Boards() => Interventions.Boards.Of(Book(), _room.Events, _room.Find);

    private Interventions.Plans.Plan Plan() =>
        Interventions.Plans.Plan.Make(
            Book(),
            _room.Find,
            Interventions.Circle.Members.Fold(_room.Events),
            new PromiseBoard([])
        );

    private Sheets.SheetBook Book() => _room.Book.With(Copies.On(Day).Select(c => c.AsSheet()));
}
