using Kith.Interventions.Promises;
using Kith.Worksheets;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.BoardTests;

public class PromiseTests
{
    private readonly Log _log = new(
        Worksheet(
            "meeting",
            Rows(
                "promise",
                Text("what", "promises.what"),
                Persons("who", "promises.who"),
                Date("by", "promises.by")
            ),
            List("also", "promises.what")
        )
    );

    [Theory]
    [InlineData(-1, PromiseStanding.Overdue)]
    [InlineData(0, PromiseStanding.ThisWeek)]
    [InlineData(6, PromiseStanding.ThisWeek)]
    [InlineData(7, PromiseStanding.Later)]
    public void A_promise_is_due_by_its_day(int daysFromNow, PromiseStanding expected)
    {
        Make(Day, Promise("r1", "Ask Bea", Day.AddDays(daysFromNow)));

        Assert.Equal(expected, Only().On(Day));
    }

    [Fact]
    public void A_promise_without_a_day_is_never_late()
    {
        _log.Sheet("ade", "meeting", Day, [("also", new ListAnswer(["Rest"]))]);

        Assert.Equal(PromiseStanding.SomeTime, Only().On(Day.AddYears(1)));
    }

    [Fact]
    public void A_promise_that_was_kept_says_who_said_so()
    {
        Make(Day, Promise("r1", "Ask Bea", Day));
        Settle(PromiseState.Kept);

        Assert.Equal(PromiseStanding.Kept, Only().On(Day.AddDays(9)));
        Assert.Equal("sol", Only().Settled!.By);
    }

    [Fact]
    public void Where_there_is_no_row_its_words_stand_on_the_sheet_alone()
    {
        _log.Sheet("ade", "meeting", Day, [("also", new ListAnswer(["Ask Bea", "Rest"]))]);
        var promise = _log.Boards.Promises.Promises[0];
        var decision = Decide(promise, promise.Key, PromiseState.Kept);
        _log.Append("sol", [.. decision.Events]);

        Assert.DoesNotContain(
            "Bea",
            System.Text.Encoding.UTF8.GetString(EventJson.Write(decision.Events[0])),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [("Ask Bea", PromiseState.Kept), ("Rest", PromiseState.Open)],
            _log.Boards.Promises.Promises.Select(p => (p.What, p.State))
        );
    }

    [Fact]
    public void An_earlier_event_that_names_a_promise_by_its_words_still_counts()
    {
        _log.Sheet("ade", "meeting", Day, [("also", new ListAnswer(["Ask Bea"]))]);
        var origin = Only().Origin;
        _log.Append(
            "sol",
            new PromiseSettled(
                origin.Sheet,
                origin.Entry,
                origin.Question,
                "Ask Bea",
                PromiseState.Kept
            )
        );

        Assert.Equal(PromiseState.Kept, Only().State);
        _log.Append("sol", [.. Decide(Only(), Only().Key, PromiseState.Open).Events]);
        Assert.Equal(PromiseState.Open, Only().State);
    }

    [Fact]
    public void A_promise_can_be_opened_again()
    {
        Make(Day, Promise("r1", "Ask Bea", Day));
        Settle(PromiseState.Released);
        Settle(PromiseState.Open);

        Assert.Equal(PromiseState.Open, Only().State);
    }

    [Fact]
    public void Saying_what_already_stands_writes_nothing()
    {
        Make(Day, Promise("r1", "Ask Bea", Day));

        var decision = Decide(Only(), "r1", PromiseState.Open);

        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Events);
    }

    [Fact]
    public void A_promise_that_is_not_there_is_refused()
    {
        var decision = PromiseDecisions.Settle(
            _log.Boards.Promises,
            "meeting",
            "meeting",
            "promise",
            "r1",
            PromiseState.Kept
        );

        Assert.Equal("promise.not-there", decision.Refusal);
    }

    [Fact]
    public void A_promise_of_an_earlier_meeting_still_stands()
    {
        Make(Day, Promise("r1", "Ask Bea", Day));
        _log.Again(
            "ade",
            "meeting",
            Day.AddDays(7),
            ("promise", Table(Promise("r1", "List wages", Day)))
        );

        Assert.Equal(["Ask Bea", "List wages"], _log.Boards.Promises.Promises.Select(p => p.What));
    }

    [Fact]
    public void A_promise_carried_on_is_one_promise_and_stays_kept()
    {
        Make(Day, Promise("r1", "Ask Bea", Day));
        Settle(PromiseState.Kept);
        _log.Again(
            "ade",
            "meeting",
            Day.AddDays(7),
            ("promise", Table(Promise("r1", "Ask Bea", Day.AddDays(9))))
        );

        Assert.Equal(PromiseState.Kept, Only().State);
        Assert.Equal(Day.AddDays(9), Only().Due);
    }

    private void Make(DateOnly day, Row promise) =>
        _log.Sheet("ade", "meeting", day, [("promise", Table(promise))]);

    private Promise Only() => Assert.Single(_log.Boards.Promises.Promises);

    private void Settle(PromiseState state) =>
        _log.Append("sol", [.. Decide(Only(), Only().Key, state).Events]);

    private Decision Decide(Promise promise, string key, PromiseState state) =>
        PromiseDecisions.Settle(
            _log.Boards.Promises,
            promise.Origin.Sheet,
            promise.Origin.Entry,
            promise.Origin.Question,
            key,
            state
        );

    private static Row Promise(string id, string what, DateOnly by) =>
        Row(id, ("what", Said(what)), ("who", Names("Ade")), ("by", new DateAnswer(by)));
}
