using FsCheck;
using FsCheck.Fluent;
using Kith.Interventions.Plans;

namespace Kith.Interventions.Tests.Plans;

public class EditionTests
{
    private static readonly Arbitrary<int[]> Dice = Gen.Choose(0, 10_000)
        .ArrayOf(300)
        .ToArbitrary();

    [Fact]
    public void No_edition_holds_anything_of_a_sheet_that_stays_off_the_teams_paper() =>
        Prop.ForAll(
                Dice,
                dice =>
                {
                    var made = new MadeUp(dice);
                    var open = made.OfOpenSheets.ToHashSet();
                    return Editions(made).All(e => MadeUp.MarksOf(e).All(open.Contains));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Nothing_goes_into_a_pocket_that_was_not_ticked_or_typed()
    {
        var plan = PlanOf("Ask for Noor", "Meet at nine");
        var wallet = PocketPaper.All[1];

        Assert.Equal(
            ["Meet at nine", "Ring Ade"],
            Pocket.Make(plan, ["Meet at nine", "Not on the plan"], " Ring Ade \n\n", wallet).Lines
        );
        Assert.Equal("pocket.nothing", Pocket.Make(plan, [], " ", wallet).Refusal);
        Assert.Equal("pocket.paper-missing", Pocket.Make(plan, [], "x", null).Refusal);
        Assert.Equal(
            "pocket.too-much-wallet",
            Pocket.Make(plan, [], new string('x', 361), wallet).Refusal
        );
        Assert.Equal(
            "pocket.too-much-fridge",
            Pocket
                .Make(plan, [], string.Join('\n', Enumerable.Range(0, 15)), PocketPaper.All[0])
                .Refusal
        );
    }

    private static Interventions.Plans.Plan PlanOf(params IEnumerable<string> lines) =>
        new(
            null,
            [
                new(
                    PlanPart.Next,
                    [new("t", "A1", [new PlanLine("l", [new([.. lines], null, default)])])]
                ),
            ]
        );

    private static IEnumerable<Interventions.Plans.Plan> Editions(MadeUp made)
    {
        var source = made.Source;
        yield return source.ForNewcomer();
        foreach (var mark in source.Book.Sheets.Select(s => s.By).Distinct())
            yield return source.ForSurvivor(mark);
        foreach (var sheet in source.Book.Sheets)
        foreach (var entry in sheet.Entries)
            yield return source.BeforeAction(sheet, entry);
    }
}
