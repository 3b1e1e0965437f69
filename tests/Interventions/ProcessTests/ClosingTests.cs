using FsCheck;
using FsCheck.Fluent;
using Kith.Interventions.Accountability;
using static Kith.Interventions.Tests.Sample;

namespace Kith.Interventions.Tests.ProcessTests;

public class ClosingTests
{
    private readonly AProcess _process = new AProcess().Opened();

    private AccountabilityProcess Now => _process.Now;

    [Fact]
    public void It_closes_with_a_word_on_each_end_and_with_what_stays_open()
    {
        EndMark[] marks =
        [
            new("e0", EndState.Met, "Nothing since May"),
            new("e1", EndState.GivenUp, "He moved away"),
        ];
        _process.Do("sol", ProcessDecisions.Close(Now, marks, "The money", "We are tired"));

        Assert.Equal(ProcessState.Closed, Now.State);
        var closed = Assert.IsType<ProcessClosed>(Assert.Single(Now.Closings).What);
        Assert.Equal(marks, closed.Marks);
        Assert.Equal(("The money", "We are tired"), (closed.StaysOpen, closed.Words));
    }

    [Fact]
    public void An_end_without_a_mark_or_words_and_silence_about_what_stays_open_close_nothing()
    {
        EndMark first = new("e0", EndState.Met, "Nothing since May");
        EndMark second = new("e1", EndState.NotMet, "");

        Assert.Equal("accountability.end-unmarked", Close([first], "Nothing"));
        Assert.Equal("accountability.end-no-words", Close([first, second], "Nothing"));
        Assert.Equal("accountability.no-open-end", Close([first, second with { Words = "x" }], ""));
        Assert.Equal(ProcessState.Open, Now.State);
    }

    [Fact]
    public void An_end_that_was_added_meanwhile_has_to_be_said_too()
    {
        var marks = Now.Ends.Select(e => new EndMark(e.Id, EndState.Met, "Seen")).ToList();
        _process.Log.Again("ade", "requests", Day, ("over", Said("One quiet year")));
        _process.Do("ade", _process.Open());

        Assert.Equal("accountability.end-unmarked", Close(marks, "Nothing"));
    }

    [Fact]
    public void Two_who_close_it_at_once_both_keep_their_words()
    {
        _process.Do("ade", _process.Close("It was enough"));
        _process.Do("sol", _process.Close("I am not so sure"));
        _process.Do("sol", _process.Close("I am not so sure"));

        Assert.Equal(
            ["It was enough", "I am not so sure"],
            Now.Closings.Select(c => ((ProcessClosed)c.What).Words)
        );
    }

    [Fact]
    public void A_closed_process_is_opened_again_in_the_open_and_its_pause_stands()
    {
        _process.Do("ade", PauseDecisions.Pause(Now, "ade", null, ["ade"], "", ""));
        _process.Do("sol", _process.Close("Enough"));
        Assert.Equal(ProcessState.Closed, Now.State);
        Assert.Equal("accountability.is-closed", _process.Open().Refusal);
        Assert.Equal("accountability.no-words", ProcessDecisions.Reopen(Now, "").Refusal);

        _process.Do("sol", ProcessDecisions.Reopen(Now, "He wrote again"));
        Assert.Equal(ProcessState.Paused, Now.State);
        Assert.Contains(Now.Steps, s => s.What is ProcessClosed);
        Assert.Equal("accountability.not-closed", ProcessDecisions.Reopen(Now, "x").Refusal);
    }

    [Fact]
    public void A_refusal_is_written_down_and_taken_back_and_both_stay_in_the_history()
    {
        Assert.Equal("accountability.not-refused", ProcessDecisions.Returned(Now, "").Refusal);
        _process.Do("ade", ProcessDecisions.Refused(Now, "He said no to Sol"));
        _process.Do("sol", ProcessDecisions.Refused(Now, "No answer to me"));
        Assert.Equal(ProcessState.Refused, Now.State);

        _process.Do("sol", ProcessDecisions.Returned(Now, "He rang"));
        Assert.Equal(ProcessState.Open, Now.State);
        Assert.Equal(4, Now.Steps.Count);
    }

    [Fact]
    public void Before_it_opens_nobody_can_refuse_or_close_it()
    {
        var shut = new AProcess().Ready();
        Assert.Equal("accountability.not-open", ProcessDecisions.Refused(shut.Now, "No").Refusal);
        Assert.Equal("accountability.not-open", shut.Close("Enough").Refusal);
        Assert.Equal("accountability.not-closed", ProcessDecisions.Reopen(shut.Now, "x").Refusal);
    }

    [Fact]
    public void An_old_log_has_no_process_and_what_comes_before_an_opening_is_passed_over()
    {
        Assert.Equal(ProcessState.NotOpen, AccountabilityProcess.Fold([]).State);
        var shut = new AProcess();
        shut.Log.Append(
            "rob",
            new FitSaid("unknown", "x"),
            new EndsAdded([new End("e", "x")]),
            new ProcessPaused("", ""),
            new ProcessClosed([], "x", "")
        );
        Assert.Equal(ProcessState.NotOpen, shut.Now.State);
        Assert.Empty(shut.Now.Steps);
        Assert.Empty(shut.Now.Ends);
        Assert.Empty(shut.Now.Fit);
    }

    /// <summary>Whatever people do in whichever order: no end is lost, no word is lost, and what is refused changes nothing.</summary>
    [Fact]
    public void No_word_is_lost_whoever_does_what() =>
        Prop.ForAll(
                Gen.Choose(0, 20).ArrayOf(14).ToArbitrary(),
                dice =>
                {
                    var process = new AProcess().Opened();
                    var done = 1;
                    foreach (var die in dice)
                    {
                        var me = $"p{die % 3}";
                        var now = process.Now;
                        var decision = (die / 3) switch
                        {
                            0 => PauseDecisions.Pause(now, me, null, ["p0", "p1", "p2"], "", ""),
                            1 => PauseDecisions.GoOn(now, me, null, ["p0", "p1", "p2"], ""),
                            2 => ProcessDecisions.Refused(now, $"{die}"),
                            3 => ProcessDecisions.Returned(now, ""),
                            4 => process.Close($"{done}"),
                            5 => ProcessDecisions.Reopen(now, $"{die}"),
                            _ => process.Open(),
                        };
                        process.Log.Append(me, decision.Events);
                        done += decision.Events.Count;
                        if (decision.Refusal is not null && process.Now.State != now.State)
                            return false;
                    }
                    var last = process.Now;
                    return last.Steps.Count == done
                        && last.Ends.Count == 2
                        && last.IsClosed == last.Closings.Count > 0
                        && last.Pauses.Select(p => p.By).Distinct().Count() == last.Pauses.Count;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private string? Close(IReadOnlyList<EndMark> marks, string open) =>
        ProcessDecisions.Close(Now, marks, open, "").Refusal;
}
