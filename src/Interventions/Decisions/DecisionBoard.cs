using Kith.Interventions.Feeds;

namespace Kith.Interventions.Decisions;

/// <summary>
/// What the team decided, newest first. A decision of an earlier meeting still stands when the next one is written down, so
/// every entry counts; one carried on in the same words stands once, as it was written last.
/// </summary>
public sealed record DecisionBoard(IReadOnlyList<TeamDecision> Decisions)
{
    internal static DecisionBoard Fold(IReadOnlyList<FedThing> things)
    {
        var all =
            from thing in things
            from what in thing.Whats
            select new TeamDecision(what, thing.Text("how"), thing.Origin);
        return new DecisionBoard([
            .. all.GroupBy(d => (d.Origin.Sheet, SameWords.Key(d.What)))
                .Select(g => g.Last())
                .OrderByDescending(d => d.Origin.Day)
                .ThenBy(d => d.Origin.Seq),
        ]);
    }
}
