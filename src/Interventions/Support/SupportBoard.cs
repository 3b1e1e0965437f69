using Kith.Interventions.Feeds;

namespace Kith.Interventions.Support;

/// <summary>What is needed and who helps.</summary>
public sealed record SupportBoard(IReadOnlyList<SupportNeed> Needs)
{
    /// <summary>Needs that nobody is named for.</summary>
    public IEnumerable<SupportNeed> Open => Needs.Where(n => n.Who.Count == 0);

    internal static SupportBoard Fold(IReadOnlyList<FedThing> things) =>
        new([
            .. from thing in things
            where thing.Latest
            from need in Named(thing)
            select new SupportNeed(
                thing.Voice,
                need,
                thing.Parts("who"),
                thing.Text("how"),
                thing.Origin
            ),
        ]);

    private static IReadOnlyList<string> Named(FedThing thing) =>
        thing.IsRow || !thing.All("need").Any() ? [thing.Called("need")] : thing.Parts("need");
}
