using Kith.Interventions.Feeds;

namespace Kith.Interventions.Actions;

/// <summary>One action for each sheet that tells of one, as the sheet stands now; soonest first, those without a day last.</summary>
public sealed record ActionBoard(IReadOnlyList<TeamAction> Actions)
{
    internal static ActionBoard Fold(IReadOnlyList<FedThing> things) =>
        new([
            .. things
                .Where(t => t.Latest)
                .GroupBy(t => t.Origin.Sheet)
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
            things[0].Origin
        );
    }
}
