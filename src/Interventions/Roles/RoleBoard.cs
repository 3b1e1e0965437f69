using Kith.Interventions.Feeds;

namespace Kith.Interventions.Roles;

/// <summary>Who does what. A role named in the same words on several sheets is one role.</summary>
/// <param name="Missing">What or who is missing, said of no one role.</param>
public sealed record RoleBoard(IReadOnlyList<Role> Roles, IReadOnlyList<Said> Missing)
{
    /// <summary>Roles that nobody holds.</summary>
    public IEnumerable<Role> Gaps => Roles.Where(r => r.Who.Count == 0);

    internal static RoleBoard Fold(IReadOnlyList<FedThing> things)
    {
        var now = things.Where(t => t.Latest).ToList();
        var named = now.SelectMany(t => Names(t).Select(name => (Name: name, Thing: t)))
            .GroupBy(n => SameWords.Key(n.Name))
            .Select(g => Role(g.First().Name, [.. g.Select(n => n.Thing)]));
        var missing = now.Where(t => Names(t).Count == 0).SelectMany(t => t.Said("missing"));
        return new RoleBoard([.. named], [.. missing]);
    }

    private static IReadOnlyList<string> Names(FedThing thing) =>
        thing.Label is null ? thing.Parts("role") : [thing.Called("role")];

    private static Role Role(string name, IReadOnlyList<FedThing> things) =>
        new(
            name,
            [.. things.SelectMany(t => t.Parts("who")).DistinctBy(SameWords.Key)],
            [.. things.SelectMany(t => t.Said("fits"))],
            [.. things.SelectMany(t => t.Said("missing"))]
        );
}
