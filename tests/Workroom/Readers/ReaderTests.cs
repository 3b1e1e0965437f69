using Kith.Interventions.Actions;
using Kith.Interventions.Consents;
using Kith.Interventions.Deleting;
using Kith.Interventions.Sharing;
using Kith.Interventions.Together;
using Kith.Vault;

namespace Kith.Workroom.Tests.Readers;

/// <summary>
/// After each journey: what every seat can open, by all the keys it holds and in all that is stored. The list is the whole of it.
/// </summary>
public sealed class ReaderTests
{
    private const string There = "that Harbour is there";

    [Fact]
    public async Task Two_survivors_read_what_each_chose_and_one_who_leaves_reads_no_more()
    {
        var (j, team) = await AJourney.With("Maya", "Harbour");
        await using var _ = j;
        await j.Invite("Maya", team, "Ana");
        await j.Invite("Maya", team, "Bea");
        var anas = await j.Start("Ana", "Anas own", CircleFor.Starter);
        await j.Invite("Ana", anas, "Fay");
        var beas = await j.Start("Bea", "Beas own", CircleFor.Starter);
        var ana = await j.Write(
            "Ana",
            anas,
            "quiet for now",
            "my sister knows",
            "he must not hear"
        );
        var bea = await j.Write("Bea", beas, "he is told", "i call on friday");
        await j.Share("Ana", anas, ana, "what", team);
        await j.Share("Bea", beas, bea, "what", team);
        var back = await j.Share("Ana", anas, ana, "promise", team);
        await j.In("Ana", team, r => r.Do(o => SharingDecisions.TakeBack(o.Copies, back, o.Me)));
        var third = await j.Write("Ana", anas, "never mind");
        var gone = await j.Share("Ana", anas, third, "what", team);
        await j.Delete("Ana", team, r => Going.Copy(r.Events, gone, r.Me));
        await j.Leave("Bea", team);
        await j.Write("Maya", team, "now that she left");
        await j.Invite("Maya", team, "Zoe");

        await j.Opens(
            "Maya",
            There,
            "Harbour",
            "Maya",
            "Ana",
            "Bea",
            "Zoe",
            "quiet for now",
            "he is told",
            "my sister knows",
            "now that she left"
        );
        await j.Opens(
            "Ana",
            There,
            "Harbour",
            "that Anas own is there",
            "Anas own",
            "Maya",
            "Ana",
            "Bea",
            "Fay",
            "Zoe",
            "quiet for now",
            "my sister knows",
            "he must not hear",
            "never mind",
            "he is told",
            "now that she left"
        );
        await j.Opens(
            "Bea",
            There,
            "Harbour",
            "that Beas own is there",
            "Beas own",
            "Maya",
            "Ana",
            "Bea",
            "quiet for now",
            "my sister knows",
            "he is told",
            "i call on friday"
        );
        await j.Opens(
            "Fay",
            "that Anas own is there",
            "Anas own",
            "Ana",
            "Fay",
            "quiet for now",
            "my sister knows",
            "he must not hear",
            "never mind"
        );
        await j.Opens("Zoe", There, "Harbour", "Maya", "Ana", "Zoe");
    }

    [Fact]
    public async Task A_removed_member_who_told_reads_nothing_written_later()
    {
        var (j, team) = await AJourney.With("Maya", "Harbour");
        await using var _ = j;
        foreach (var name in new[] { "Dele", "Ines", "Rob" })
            await j.Invite("Maya", team, name);
        await j.Write("Maya", team, "where we meet");
        var rob = await j.Mark("Rob", team);
        Assert.Equal(Outcome.Said, await j.TakeOut("Maya", team, rob));
        await j.Write("Rob", team, "it was not me");
        Assert.Equal(Outcome.CarriedOut, await j.TakeOut("Dele", team, rob));
        await j.Write("Ines", team, "we meet elsewhere");
        await j.Invite("Ines", team, "Zoe");
        await j.Give("Maya", team, "Zoe");

        string[] all =
        [
            There,
            "Harbour",
            "Maya",
            "Dele",
            "Ines",
            "Rob",
            "Zoe",
            "where we meet",
            "it was not me",
            "we meet elsewhere",
        ];
        await j.Opens("Maya", all);
        await j.Opens("Dele", all);
        await j.Opens("Ines", all);
        await j.Opens("Zoe", all);
        await j.Opens(
            "Rob",
            There,
            "Harbour",
            "Maya",
            "Dele",
            "Ines",
            "Rob",
            "where we meet",
            "it was not me"
        );
    }

    [Fact]
    public async Task A_facilitator_who_handed_over_and_left_reads_nothing_written_later()
    {
        var (j, team) = await AJourney.With("Maya", "Harbour");
        await using var _ = j;
        await j.Write("Maya", team, "how we got here");
        await j.Invite("Maya", team, "Ana");
        await j.Invite("Maya", team, "Ines");
        await j.Give("Maya", team, "Ines");
        await j.Write("Maya", null, "what i carry myself");
        await j.Leave("Maya", team);
        await j.Write("Ines", team, "i take it from here");

        await j.Opens(
            "Maya",
            There,
            "Harbour",
            "Maya",
            "Ana",
            "Ines",
            "how we got here",
            "what i carry myself"
        );
        await j.Opens(
            "Ines",
            There,
            "Harbour",
            "Maya",
            "Ana",
            "Ines",
            "how we got here",
            "i take it from here"
        );
        await j.Opens("Ana", There, "Harbour", "Maya", "Ana", "Ines", "i take it from here");
    }
}
