using Kith.Interventions.Consents;
using static Kith.Interventions.Tests.Consents.Ask;

namespace Kith.Interventions.Tests.Consents;

public sealed class ConsentTests
{
    private static readonly string[] Readers = ["ade", "noor", "sol"];
    private readonly Log _log = new();

    private ConsentBoard Board => ConsentBoard.Fold(_log.Events);

    private ConsentState State => Board.Find("c")!.On(Today, Readers);

    [Fact]
    public void Being_asked_is_no_yes()
    {
        _log.Append("ade", Question("c", "noor"));
        Assert.Equal(ConsentState.Waiting, State);
        Assert.Equal("c", Board.WaitingFor("noor", Today, Readers).Single().Id);
        Assert.Empty(Board.WaitingFor("sol", Today, Readers));
    }

    [Fact]
    public void Only_the_one_it_touches_answers()
    {
        _log.Append("ade", Question("c", "noor"));
        Assert.Equal("consents.not-yours", Say("ade", ConsentWord.Yes).Refusal);
        _log.Append("ade", new ConsentSaid("c", ConsentWord.Yes, ""));
        Assert.Equal(ConsentState.Waiting, State);
        _log.Append("noor", [.. Say("noor", ConsentWord.Yes).Events]);
        Assert.Equal(ConsentState.Yes, State);
    }

    [Fact]
    public void An_answer_can_be_changed_and_a_yes_taken_back()
    {
        _log.Append("ade", Question("c", "noor"));
        foreach (
            var (word, state) in new[]
            {
                (ConsentWord.NotNow, ConsentState.NotNow),
                (ConsentWord.Yes, ConsentState.Yes),
                (ConsentWord.TakenBack, ConsentState.TakenBack),
                (ConsentWord.No, ConsentState.No),
                (ConsentWord.Yes, ConsentState.Yes),
            }
        )
        {
            _log.Append("noor", [.. Say("noor", word).Events]);
            Assert.Equal(state, State);
        }
        Assert.Equal(5, Board.Find("c")!.Answers.Count);
        Assert.Empty(Say("noor", ConsentWord.Yes).Events);
    }

    [Fact]
    public void Without_a_yes_there_is_none_to_take_back()
    {
        _log.Append("ade", Question("c", "noor"));
        Assert.Equal("consents.no-yes", Say("noor", ConsentWord.TakenBack).Refusal);
        _log.Append("noor", new ConsentSaid("c", ConsentWord.TakenBack, ""));
        Assert.Equal(ConsentState.Waiting, State);
    }

    [Fact]
    public void A_yes_stands_on_its_last_day_and_ends_by_itself_after_it()
    {
        _log.Append("ade", Question("c", "noor", Today));
        _log.Append("noor", new ConsentSaid("c", ConsentWord.Yes, ""));
        var consent = Board.Find("c")!;
        Assert.Equal(ConsentState.Yes, consent.On(Today, Readers));
        Assert.Equal(ConsentState.Ended, consent.On(Today.AddDays(1), Readers));
        Assert.Equal("consents.over", Say("noor", ConsentWord.No, Today.AddDays(1)).Refusal);
    }

    [Fact]
    public void A_yes_ends_when_whoever_gave_it_can_no_longer_take_it_back()
    {
        _log.Append("ade", Question("c", "noor"));
        _log.Append("noor", new ConsentSaid("c", ConsentWord.Yes, ""));
        Assert.Equal(ConsentState.Gone, Board.Find("c")!.On(Today, ["ade", "sol"]));
    }

    [Fact]
    public void Only_who_asked_stops_asking_and_only_before_there_is_an_answer()
    {
        _log.Append("ade", Question("c", "noor"));
        Assert.Equal("consents.not-yours-to-unask", Unask("sol").Refusal);
        _log.Append("sol", new ConsentUnasked("c"));
        Assert.Equal(ConsentState.Waiting, State);
        Assert.Null(Unask("ade").Refusal);
        _log.Append("noor", new ConsentSaid("c", ConsentWord.No, ""));
        Assert.Equal("consents.answered", Unask("ade").Refusal);
        _log.Append("ade", new ConsentUnasked("c"));
        Assert.Equal(ConsentState.No, State);
    }

    [Fact]
    public void A_question_says_what_for_what_who_will_know_and_until_when()
    {
        var good = Question("c", "noor");
        Assert.Null(Decide(good).Refusal);
        Assert.Equal("consents.no-what", Decide(good with { What = " " }).Refusal);
        Assert.Equal("consents.no-purpose", Decide(good with { Purpose = "" }).Refusal);
        Assert.Equal("consents.no-knows", Decide(good with { Knows = "" }).Refusal);
        Assert.Equal("consents.past", Decide(good with { Until = Today.AddDays(-1) }).Refusal);
        Assert.Equal("consents.nobody", Decide(good with { Whom = "kit" }).Refusal);
        Assert.Equal("consents.too-long", Decide(good with { Knows = new('x', 2001) }).Refusal);

        static Decision Decide(ConsentAsked asked) => ConsentDecisions.Ask(asked, Today, Readers);
    }

    [Fact]
    public void Every_event_is_read_as_it_was_written()
    {
        CircleEvent[] events =
        [
            Question("c", "noor") with
            {
                Action = Talk,
            },
            new ConsentSaid("c", ConsentWord.TakenBack, "no more"),
            new ConsentUnasked("c"),
            new Kith.Interventions.Actions.ActionHeld(Talk),
            new Kith.Interventions.Limited.LimitedTied("d", Talk),
        ];
        Assert.All(events, e => Assert.Equal(e, EventJson.Read(EventJson.Write(e))));
    }

    private Decision Say(string me, ConsentWord word, DateOnly? today = null) =>
        ConsentDecisions.Say(Board, "c", me, word, "", today ?? Today);

    private Decision Unask(string me) => ConsentDecisions.Unask(Board, "c", me);
}
