using Kith.Interventions.Feeds;

namespace Kith.Interventions.Agreements;

/// <summary>
/// What the team agreed on, oldest first. An agreement of an earlier meeting still stands when the next one is written down,
/// so every entry counts; one carried on in the same words stands once, as it was written last.
/// </summary>
public sealed record AgreementBoard(IReadOnlyList<Agreement> Agreements)
{
    internal static AgreementBoard Fold(IReadOnlyList<FedThing> things)
    {
        var reviews = things
            .Where(t => !t.IsRow)
            .ToLookup(t => (t.Origin.Sheet, t.Origin.Entry), t => t.Text("review"));
        var all =
            from thing in things
            from what in thing.Whats
            let own = thing.Text("review")
            let shared = reviews[(thing.Origin.Sheet, thing.Origin.Entry)]
            let review = own.Length > 0 ? own : string.Join("; ", shared)
            select new Agreement(what, review, thing.Origin);
        return new AgreementBoard([
            .. all.GroupBy(a => (a.Origin.Sheet, SameWords.Key(a.What))).Select(g => g.Last()),
        ]);
    }
}
