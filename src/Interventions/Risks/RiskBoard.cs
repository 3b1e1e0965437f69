using Kith.Interventions.Feeds;

namespace Kith.Interventions.Risks;

/// <summary>How safe people felt over time, and the risks that stand now. No sum, no score: what people wrote.</summary>
/// <param name="Felt">Every entry of every sheet, by day.</param>
public sealed record RiskBoard(OverTime Felt, IReadOnlyList<Risk> Risks)
{
    internal static RiskBoard Fold(IReadOnlyList<FedThing> things)
    {
        var rows = things.Where(t => t.Called("what").Length > 0).ToList();
        var ratings = rows.Where(t => t.Point("serious") is not null)
            .OrderBy(t => t.Origin.Day)
            .ThenBy(t => t.Origin.Seq)
            .ToLookup(t => SameWords.Key(t.Called("what")));
        var reviews = things
            .Where(t => !t.IsRow)
            .ToLookup(t => (t.Origin.Sheet, t.Origin.Entry), t => t.Text("review"));
        var now =
            from row in rows
            where row.Latest
            from what in row.Whats
            let same = ratings[SameWords.Key(what)]
            let review = row.Text("review") is { Length: > 0 } own
                ? own
                : string.Join("; ", reviews[(row.Origin.Sheet, row.Origin.Entry)])
            select Risk(row, what, review, same.Where(r => IsBefore(r, row)));
        return new RiskBoard(OverTime.Of(things.SelectMany(t => t.All("felt"))), [.. now]);
    }

    private static Risk Risk(
        FedThing row,
        string what,
        string review,
        IEnumerable<FedThing> before
    ) =>
        new(
            what,
            row.Parts("to"),
            row.Point("serious"),
            row.Text("serious"),
            row.Text("plan"),
            review,
            [
                .. before.Select(b => new RiskRating(
                    b.Point("serious")!.Value,
                    b.Text("serious"),
                    b.Origin
                )),
            ],
            row.Origin
        );

    /// <summary>Another entry, and earlier: two people who differ in one entry see it differently.</summary>
    private static bool IsBefore(FedThing other, FedThing row) =>
        (other.Origin.Sheet, other.Origin.Entry) != (row.Origin.Sheet, row.Origin.Entry)
        && (other.Origin.Day, other.Origin.Seq).CompareTo((row.Origin.Day, row.Origin.Seq)) < 0;
}
