using Kith.Interventions.Feeds;

namespace Kith.Interventions.Situation;

/// <summary>What is going on, in people's own words, oldest sheet first.</summary>
public sealed record SituationBoard(
    IReadOnlyList<Said> What,
    IReadOnlyList<Said> Who,
    IReadOnlyList<Said> Effects,
    IReadOnlyList<Said> Tried,
    IReadOnlyList<Said> Unknown,
    IReadOnlyList<Said> Urgent
)
{
    internal static SituationBoard Fold(IReadOnlyList<FedThing> things)
    {
        IReadOnlyList<Said> All(string field) =>
            [.. things.Where(t => t.Latest).SelectMany(t => t.Said(field))];
        return new SituationBoard(
            All("what"),
            All("who"),
            All("effects"),
            All("tried"),
            All("unknown"),
            All("urgent")
        );
    }
}
