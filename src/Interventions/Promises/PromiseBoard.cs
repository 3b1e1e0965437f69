using Kith.Interventions.Feeds;

namespace Kith.Interventions.Promises;

/// <summary>
/// Who took on what, soonest first, those without a day last. A promise of an earlier entry stands until it is kept or
/// released; one that was carried on into a newer entry in the same row and words is the same promise.
/// </summary>
public sealed record PromiseBoard(IReadOnlyList<Promise> Promises)
{
    /// <summary>The promises that stand so on a day.</summary>
    public IEnumerable<Promise> On(DateOnly today, PromiseStanding standing) =>
        Promises.Where(p => p.On(today) == standing);

    /// <summary>The promise an event would name so, or null.</summary>
    public Promise? Find(string sheet, string entry, string question, string key) =>
        Promises.FirstOrDefault(p =>
            (p.Origin.Sheet, p.Origin.Entry, p.Origin.Question) == (sheet, entry, question)
            && (p.Key == key || p.EarlierKey == key)
        );

    internal static PromiseBoard Fold(IReadOnlyList<FedThing> things, IEnumerable<Happened> events)
    {
        var settled = events
            .Where(h => h.What is PromiseSettled)
            .ToLookup(h =>
                h.What is PromiseSettled e ? (e.Sheet, e.Entry, e.Question, e.Row) : default
            );
        return new PromiseBoard([
            .. things
                .SelectMany(Made)
                .GroupBy(p => (p.Origin.Sheet, p.Origin.Question, p.Key, SameWords.Key(p.What)))
                .SelectMany(same =>
                    Newest(
                        [.. same],
                        p =>
                            new[] { p.Key, p.EarlierKey }
                                .Distinct()
                                .SelectMany(k =>
                                    settled[(p.Origin.Sheet, p.Origin.Entry, p.Origin.Question, k)]
                                )
                    )
                )
                .OrderBy(p => p.Due ?? DateOnly.MaxValue)
                .ThenBy(p => p.Origin.Day),
        ]);
    }

    private static IEnumerable<Promise> Newest(
        IReadOnlyList<Promise> same,
        Func<Promise, IEnumerable<Happened>> settled
    )
    {
        var last = same.SelectMany(settled).MaxBy(h => h.Seq);
        return same.Where(p => p.Origin.Entry == same[^1].Origin.Entry)
            .Select(p =>
                last?.What is PromiseSettled { State: var state }
                    ? p with
                    {
                        State = state,
                        Settled = new Settlement(last.By, last.At),
                    }
                    : p
            );
    }

    private static IEnumerable<Promise> Made(FedThing thing)
    {
        var whats = thing.IsRow
            ? [new Said(thing.Called("what"), thing.Origin)]
            : thing.Said("what");
        return whats.Select(what => new Promise(
            what.Text,
            thing.Parts("who"),
            thing.Text("by"),
            thing.Day("by"),
            PromiseState.Open,
            null,
            what.Origin
        ));
    }
}
