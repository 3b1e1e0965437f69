using Kith.Interventions.Feeds;
using Kith.Interventions.Promises;
using Kith.Interventions.Tables;

namespace Kith.Interventions.Roles;

/// <summary>What one person carries. Nothing is weighed and nobody is compared.</summary>
/// <param name="Roles">What they do for the team.</param>
/// <param name="Promises">How many open promises name them.</param>
/// <param name="Carries">What they say they carry.</param>
/// <param name="Rest">How they rest.</param>
public sealed record Carrying(
    string Name,
    IReadOnlyList<string> Roles,
    int Promises,
    IReadOnlyList<string> Carries,
    IReadOnlyList<string> Rest
)
{
    /// <summary>Everybody who holds a role, made a promise or said what they carry, in the order in which they are named there.</summary>
    public static IReadOnlyList<Carrying> Of(
        RoleBoard roles,
        PromiseBoard promises,
        TableBoard load
    )
    {
        var held = roles
            .Roles.SelectMany(r => r.Who.Select(who => (Who: who, r.Name)))
            .ToLookup(r => SameWords.Key(r.Who), r => r.Name);
        var open = promises
            .Promises.Where(p => p.State == PromiseState.Open)
            .SelectMany(p => p.Who.DistinctBy(SameWords.Key))
            .ToList();
        var said = load.Rows.ToLookup(r => SameWords.Key(r["who"]));
        return
        [
            .. roles
                .Roles.SelectMany(r => r.Who)
                .Concat(open)
                .Concat(load.Rows.Select(r => r["who"]))
                .Where(name => name.Length > 0)
                .DistinctBy(SameWords.Key)
                .Select(name => One(name, SameWords.Key(name))),
        ];

        Carrying One(string name, string key) =>
            new(
                name,
                [.. held[key].Distinct()],
                open.Count(who => SameWords.Key(who) == key),
                [.. said[key].Select(r => r["carries"]).Where(w => w.Length > 0)],
                [.. said[key].Select(r => r["rest"]).Where(w => w.Length > 0)]
            );
    }
}
