using Kith.Interventions.Feeds;

namespace Kith.Interventions.Actions;

/// <summary>One action for each entry that tells of one; soonest first, those without a day last.</summary>
public sealed record ActionBoard(IReadOnlyList<TeamAction> Actions)
{
    /// <summary>What is still to come on a day; without a day, only what the newest entry of a sheet tells of.</summary>
    public IEnumerable<TeamAction> From(DateOnly today) =>
        Actions.Where(a => a.Day is { } day ? day >= today : a.Latest);

    internal static ActionBoard Fold(IReadOnlyList<FedThing> things) =>
        new([
            .. things
                .GroupBy(t => (t.Origin.Sheet, t.Origin.Entry))
                .Select(g => Action([.. g]))
                .OrderBy(a => a.Day ?? DateOnly.MaxValue),
        ]);

    private static TeamAction Action(IReadOnlyList<FedThing> things)
    {
        IReadOnlyList<Said> All(string field) => [.. things.SelectMany(t => t.Said(field))];
        return new TeamAction(
            All("what"),
            All("when"),
            things.Select(t => t.Day("when")).FirstOrDefault(d => d is not null),
            [
                .. things
                    .Select(t => new ActionPart(t.Parts("who"), t.Text("do"), t.Origin))
                    .Where(p => p.Who.Count > 0 || p.Do.Length > 0),
            ],
            All("not_do"),
            All("stop"),
            All("backup"),
            things[0].Latest,
            things[0].Origin
        );
    }
}
