using Kith.Interventions.Feeds;

namespace Kith.Interventions.People;

/// <summary>Who can help, who is in between and who stands in the way.</summary>
/// <param name="People">In the order they were first named.</param>
public sealed record PeopleBoard(IReadOnlyList<Person> People)
{
    public IEnumerable<Person> Allies => Of(PersonKind.Ally);

    public IEnumerable<Person> Between => Of(PersonKind.Between);

    public IEnumerable<Person> Barriers => Of(PersonKind.Barrier);

    /// <summary>Named, but nobody said which of the three they are.</summary>
    public IEnumerable<Person> Unplaced => Of(null);

    internal static PeopleBoard Fold(IReadOnlyList<FedThing> things) =>
        new([
            .. things
                .Where(t => t.Latest)
                .SelectMany(t => t.Parts("who").Select(name => (Name: name, Thing: t)))
                .GroupBy(n => SameWords.Key(n.Name))
                .Select(g => Person(g.First().Name, [.. g.Select(n => n.Thing).Distinct()])),
        ]);

    private IEnumerable<Person> Of(PersonKind? kind) => People.Where(p => p.Kind == kind);

    private static Person Person(string name, IReadOnlyList<FedThing> things) =>
        new(
            name,
            [
                .. things
                    .Select(Placing)
                    .Where(p => p is not { Kind: null, Ring: null, Near: null })
                    .OrderBy(p => p.Origin.Day)
                    .ThenBy(p => p.Origin.Seq),
            ],
            Said(things, "good_for"),
            [
                .. things
                    .SelectMany(t => t.Parts("asks").Concat(t.Parts("asked")))
                    .DistinctBy(SameWords.Key),
            ],
            Said(things, "risk"),
            Said(things, "now")
        );

    private static List<Said> Said(IReadOnlyList<FedThing> things, string field) =>
        [
            .. things
                .SelectMany(t => t.Said(field))
                .OrderBy(s => s.Origin.Day)
                .ThenBy(s => s.Origin.Seq)
                .DistinctBy(s => SameWords.Key(s.Text)),
        ];

    private static Placing Placing(FedThing thing) =>
        new(
            thing.Picked("kind") switch
            {
                "ally" => PersonKind.Ally,
                "between" => PersonKind.Between,
                "barrier" => PersonKind.Barrier,
                _ => null,
            },
            thing.Picked("ring") switch
            {
                "close" => PersonRing.Close,
                "nearby" => PersonRing.Nearby,
                "further" => PersonRing.Further,
                _ => null,
            },
            thing.Picked("near") switch
            {
                "survivor" => PersonNear.Survivor,
                "caused-harm" => PersonNear.CausedHarm,
                "both" => PersonNear.Both,
                "neither" => PersonNear.Neither,
                _ => null,
            },
            thing.Origin
        );
}
