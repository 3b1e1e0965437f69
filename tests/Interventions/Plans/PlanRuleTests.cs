using FsCheck;
using FsCheck.Fluent;

namespace Kith.Interventions.Tests.Plans;

public class PlanRuleTests
{
    private static readonly Arbitrary<int[]> Dice = Gen.Choose(0, 10_000)
        .ArrayOf(300)
        .ToArbitrary();

    [Fact]
    public void Every_answer_of_every_shown_sheet_that_may_be_on_the_plan_stands_on_it_once() =>
        Prop.ForAll(
                Dice,
                dice =>
                {
                    var made = new MadeUp(dice);
                    var counts = MadeUp.MarksOf(made.Plan).CountBy(m => m).ToDictionary();
                    return made.Expected.All(m => counts.GetValueOrDefault(m) == 1);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Nothing_else_stands_on_the_plan_but_what_still_holds_from_earlier_entries() =>
        Prop.ForAll(
                Dice,
                dice =>
                {
                    var made = new MadeUp(dice);
                    var marks = MadeUp.MarksOf(made.Plan).ToList();
                    return marks.Distinct().Count() == marks.Count
                        && !marks.Except(made.Expected).Except(made.Allowed).Any();
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void The_made_up_sheets_try_what_the_rules_are_about()
    {
        var all = Dice.Generator.Sample(200).Select(d => new MadeUp(d)).ToList();

        Assert.Contains(all, m => m.Expected.Count() > 20);
        Assert.Contains(all, m => m.Allowed.Except(m.Expected).Any());
        Assert.Contains(all, m => MadeUp.MarksOf(m.Plan).Except(m.Expected).Any());
    }
}
