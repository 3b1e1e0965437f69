using Kith.Interventions.Feeds;

namespace Kith.Interventions.Agreements;

/// <summary>What the team agreed on, as it stands now.</summary>
public sealed record AgreementBoard(IReadOnlyList<Agreement> Agreements)
{
    internal static AgreementBoard Fold(IReadOnlyList<FedThing> things)
    {
        var now = things.Where(t => t.Latest).ToList();
        var reviews = now.Where(t => !t.IsRow).ToLookup(t => t.Origin.Sheet, t => t.Text("review"));
        return new AgreementBoard([
            .. from thing in now
            from what in thing.IsRow ? [thing.Called("what")] : thing.Parts("what")
            where what.Length > 0
            let own = thing.Text("review")
            let review = own.Length > 0 ? own : string.Join("; ", reviews[thing.Origin.Sheet])
            select new Agreement(what, review, thing.Origin),
        ]);
    }
}
