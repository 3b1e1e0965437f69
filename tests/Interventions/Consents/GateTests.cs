using Kith.Interventions.Accountability;
using Kith.Interventions.Actions;
using Kith.Interventions.Consents;
using Kith.Interventions.Limited;
using static Kith.Interventions.Tests.Consents.Ask;

namespace Kith.Interventions.Tests.Consents;

public sealed class GateTests
{
    private readonly Log _log = new();
    private int _asked;
    private string _words = "A talk with Kit";
    private DateOnly _today = Today;
    private string[] _readers = ["ade", "noor", "sol"];

    private GatedAction Now => Board.Find(Talk)!;

    private GateBoard Board =>
        GateBoard.Fold(
            Planned(_words),
            _log.Events,
            ConsentBoard.Fold(_log.Events),
            _readers,
            _today
        );

    [Fact]
    public void An_action_that_nobody_said_needs_a_yes_is_left_alone()
    {
        Assert.Equal(GateState.Open, Now.State);
        Assert.Equal("actions.nothing-missing", Over("ade", "why").Refusal);
    }

    [Fact]
    public void It_waits_until_every_yes_is_there_and_again_when_one_is_taken_back()
    {
        Gated("noor", "sol");
        Assert.Equal(GateState.Waiting, Now.State);
        Say("noor", ConsentWord.Yes);
        Assert.Equal(GateState.Waiting, Now.State);
        Say("sol", ConsentWord.Yes);
        Assert.Equal(GateState.Ready, Now.State);
        Say("noor", ConsentWord.TakenBack);
        Assert.Equal(GateState.Waiting, Now.State);
        Assert.Equal(NeedState.TakenBack, Now.Missing.Single().State);
    }

    [Fact]
    public void While_the_process_is_paused_a_message_waits_whoever_said_yes_and_nobody_goes_ahead()
    {
        _log.Append("ade", new ActionGated(Talk, [ActionKind.Message], ["noor"], []));
        _log.Append("noor", new ProcessOpened([new("e", "six quiet months")], ["stay away"]));
        Assert.Equal(GateState.Waiting, Now.State);
        _log.Append("noor", new ProcessPaused("", ""));
        Assert.Equal((GateState.Paused, false), (Now.State, Now.MayGo));
        Assert.Equal("actions.paused", Over("ade", "why").Refusal);
        _log.Append("noor", new ProcessWentOn(["noor"], ""));
        Assert.Equal(GateState.Waiting, Now.State);
    }

    [Fact]
    public void What_is_no_message_does_not_wait_for_the_process()
    {
        Gated("noor");
        _log.Append("noor", new ProcessOpened([new("e", "six quiet months")], ["stay away"]));
        _log.Append("noor", new ProcessPaused("", ""));
        Assert.Equal(GateState.Waiting, Now.State);
        Say("noor", ConsentWord.Yes);
        Assert.Equal(GateState.Ready, Now.State);
    }

    [Fact]
    public void It_waits_again_when_a_yes_has_ended_or_its_giver_has_left()
    {
        Gated("noor");
        Say("noor", ConsentWord.Yes);
        _today = Today.AddDays(1);
        Assert.Equal((GateState.Waiting, NeedState.Ended), (Now.State, Now.Needs[0].State));
        _today = Today;
        _readers = ["ade", "sol"];
        Assert.Equal((GateState.Waiting, NeedState.Outside), (Now.State, Now.Needs[0].State));
    }

    [Fact]
    public void A_yes_to_other_words_is_no_yes_and_is_asked_for_again()
    {
        Gated("noor");
        Say("noor", ConsentWord.Yes);
        _words = "A talk with Kit and his boss";
        Assert.Equal((GateState.Waiting, NeedState.Changed), (Now.State, Now.Needs[0].State));
        Gated("noor");
        Assert.Equal(NeedState.Waiting, Now.Needs[0].State);
        Say("noor", ConsentWord.Yes);
        Assert.Equal(GateState.Ready, Now.State);
    }

    [Fact]
    public void Nobody_is_asked_twice_for_the_same_and_nobody_is_taken_off_the_list()
    {
        Gated("noor");
        Say("noor", ConsentWord.No);
        Assert.Equal("actions.nothing-new", Decide(Gate("noor")).Refusal);
        Gated("sol");
        Assert.Equal(["noor", "sol"], Now.Needs.Select(n => n.Mark));
        Assert.Equal(2, ConsentBoard.Fold(_log.Events).All.Count);
    }

    [Fact]
    public void Nobody_answers_here_for_somebody_who_does_not_read_the_room()
    {
        Append("ade", Decide(Gate() with { Others = ["Tam"] }));
        Assert.Equal(GateState.Waiting, Now.State);
        Assert.Equal(("Tam", NeedState.Outside), (Now.Needs[0].Name, Now.Needs[0].State));
        Append("ade", Over("ade", "Tam told me yes by voice on Sunday"));
        Assert.Equal(GateState.Overridden, Now.State);
    }

    [Fact]
    public void Going_ahead_without_a_yes_takes_a_name_and_a_reason_and_stays_in_the_log()
    {
        Gated("noor");
        Assert.Equal("actions.no-reason", Over("ade", " ").Refusal);
        Assert.Equal(
            "actions.no-name",
            ActionDecisions.Override(Now, "why", Now.Seen, hasName: false).Refusal
        );
        Append("ade", Over("ade", "She is in danger tonight"));
        Assert.Equal(GateState.Overridden, Now.State);
        Assert.Equal(["noor"], Now.Stands!.What.Without);
        Append("sol", ActionDecisions.Hold(Now));
        Assert.Equal(GateState.Waiting, Now.State);
        Assert.Single(Now.Log);
    }

    [Fact]
    public void A_word_that_comes_after_going_ahead_lets_it_wait_again()
    {
        Gated("noor", "sol");
        Say("sol", ConsentWord.Yes);
        Append("ade", Over("ade", "why"));
        Assert.True(Now.MayGo);
        Say("noor", ConsentWord.No);
        Assert.Equal(GateState.Waiting, Now.State);
        Append("ade", Over("ade", "why"));
        Say("sol", ConsentWord.TakenBack);
        Assert.Equal(GateState.Waiting, Now.State);
    }

    [Fact]
    public void Nobody_goes_ahead_over_an_answer_they_have_not_read()
    {
        Gated("noor");
        var seen = Now.Seen;
        Say("noor", ConsentWord.No);
        Assert.Equal(
            "actions.changed",
            ActionDecisions.Override(Now, "why", seen, hasName: true).Refusal
        );
    }

    [Fact]
    public void Words_that_belong_to_an_action_go_only_when_it_may()
    {
        _log.Append("ade", new LimitedMade());
        _log.Append("sol", new LimitedDrafted("d", "Come on Tuesday"));
        Assert.Equal("limited.no-action", Tie().Refusal);
        Gated("noor");
        Append("noor", Tie());
        Assert.Equal("limited.needs-yes", Release().Refusal);
        Say("noor", ConsentWord.Yes);
        Assert.Null(Release().Refusal);
        Say("noor", ConsentWord.TakenBack);
        Append("ade", Over("ade", "why"));
        Assert.Null(Release().Refusal);
        Assert.True(
            LimitedDecisions.Waits(LimitedBoard.Fold(_log.Events).Find("d")!, new GateBoard([]))
        );
    }

    private Decision Tie() =>
        LimitedDecisions.Tie(LimitedBoard.Fold(_log.Events), Board, "d", Talk);

    private Decision Release() =>
        LimitedDecisions.Release(
            LimitedBoard.Fold(_log.Events),
            Board,
            "ade",
            "d",
            "team",
            "Come on Tuesday"
        );

    private void Gated(params string[] whose) => Append("ade", Decide(Gate(whose)));

    private Decision Decide(ActionGated wish) =>
        ActionDecisions.Gate(
            Now,
            wish,
            Question("", "", Today),
            () => $"c{++_asked}",
            _today,
            _readers
        );

    private Decision Over(string by, string reason) =>
        ActionDecisions.Override(Now, reason, Now.Seen, hasName: by.Length > 0);

    private void Say(string who, ConsentWord word)
    {
        var board = ConsentBoard.Fold(_log.Events);
        var id = board.All.Last(c => c.Asked.Whom == who).Id;
        Append(who, ConsentDecisions.Say(board, id, who, word, "", _today));
    }

    private void Append(string by, Decision decision)
    {
        Assert.Null(decision.Refusal);
        _log.Append(by, [.. decision.Events]);
    }
}
