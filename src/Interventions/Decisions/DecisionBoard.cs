using Kith.Interventions.Feeds;

namespace Kith.Interventions.Decisions;

/// <summary>
/// What the team decided, newest first. A decision of an earlier meeting still stands when the next one is written down, so
/// every entry counts.
/// </summary>
public sealed record DecisionBoard(IReadOnlyList<TeamDecision> Decisions)
{
    internal static DecisionBoard Fold(IReadOnlyList<FedThing> things) =>
        new([
            .. from thing in things
            orderby thing.Origin.Day descending, thing.Origin.Seq descending
            from what in thing.IsRow ? [thing.Called("what")] : thing.Parts("what")
            where what.Length > 0
            select new TeamDecision(what, thing.Text("how"), thing.Origin),
        ]);
}
