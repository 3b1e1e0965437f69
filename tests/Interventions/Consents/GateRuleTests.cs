using FsCheck;
using FsCheck.Fluent;

namespace Kith.Interventions.Tests.Consents;

/// <summary>Whatever is done in whatever order, an action may go exactly when a simple list of who said what says so.</summary>
public sealed class GateRuleTests
{
    private static readonly Arbitrary<int[]> Dice = Gen.Choose(0, 10_000).ArrayOf(60).ToArbitrary();

    [Fact]
    public void An_action_may_go_exactly_when_every_yes_stands_or_somebody_took_it_on_in_the_open() =>
        Prop.ForAll(Dice, dice => new GateModel().Play(dice))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_plays_reach_every_state()
    {
        var all = Dice
            .Generator.Sample(300)
            .SelectMany(d =>
            {
                var model = new GateModel();
                model.Play(d);
                return model.Reached;
            })
            .ToHashSet();
        Assert.Equal(4, all.Count);
    }
}
