using Kith.Interventions.Accountability;

namespace Kith.Interventions.Tests.ProcessTests;

public class PauseTests
{
    private static readonly string[] Readers = ["ade", "ana", "sol"];
    private readonly AProcess _process = new AProcess().Opened();

    [Fact]
    public void The_survivor_pauses_without_a_reason_and_nobody_else_may()
    {
        Assert.Equal("accountability.not-yours-to-pause", Pause("ade", "ana").Refusal);
        _process.Do("ana", Pause("ana", "ana"));

        Assert.Equal(ProcessState.Paused, _process.Now.State);
        Assert.Equal("accountability.not-yours-to-go-on", GoOn("ade", "ana").Refusal);
        _process.Do("ana", GoOn("ana", "ana"));
        Assert.Equal(ProcessState.Open, _process.Now.State);
    }

    [Fact]
    public void Whom_the_survivor_names_may_let_it_go_on()
    {
        _process.Do("ana", Pause("ana", "ana", "sol"));
        Assert.Equal("accountability.not-yours-to-go-on", GoOn("ade", "ana").Refusal);

        _process.Do("sol", GoOn("sol", "ana"));
        Assert.Equal(ProcessState.Open, _process.Now.State);
    }

    [Fact]
    public void Where_no_survivor_reads_any_member_may_pause_and_each_pause_is_its_own()
    {
        _process.Do("ade", Pause("ade", null));
        _process.Do("sol", Pause("sol", null));

        _process.Do("ade", GoOn("ade", null));
        Assert.Equal("sol", Assert.Single(_process.Now.Pauses).By);
        Assert.Equal("accountability.not-yours-to-go-on", GoOn("ade", null).Refusal);
        _process.Do("sol", GoOn("sol", null));
        Assert.Equal(ProcessState.Open, _process.Now.State);
    }

    [Fact]
    public void A_pause_of_somebody_who_left_can_be_ended_by_whoever_may_pause()
    {
        _process.Do("ade", Pause("ade", null));
        IReadOnlyList<string> left = ["ana", "sol"];

        Assert.Equal(
            "accountability.not-yours-to-go-on",
            PauseDecisions.GoOn(_process.Now, "sol", "ana", left, "").Refusal
        );
        _process.Do("ana", PauseDecisions.GoOn(_process.Now, "ana", "ana", left, ""));
        Assert.Empty(_process.Now.Pauses);
    }

    [Fact]
    public void Naming_another_person_replaces_ones_own_pause()
    {
        _process.Do("ana", Pause("ana", "ana"));
        _process.Do("ana", Pause("ana", "ana", "sol"));

        Assert.Equal("sol", Assert.Single(_process.Now.Pauses).MayGoOn);
        Assert.Equal("accountability.nobody", Pause("ana", "ana", "rafi").Refusal);
    }

    [Fact]
    public void What_is_not_open_cannot_be_paused_and_what_is_not_paused_cannot_go_on()
    {
        var other = new AProcess().Ready();
        Assert.Equal(
            "accountability.not-open",
            PauseDecisions.Pause(other.Now, "ana", null, Readers, "", "").Refusal
        );
        Assert.Equal("accountability.not-paused", GoOn("ana", null).Refusal);
    }

    private Decision Pause(string me, string? survivor, string mayGoOn = "") =>
        PauseDecisions.Pause(_process.Now, me, survivor, Readers, "", mayGoOn);

    private Decision GoOn(string me, string? survivor) =>
        PauseDecisions.GoOn(_process.Now, me, survivor, Readers, "");
}
