using Kith.Interventions.Feeds;
using Kith.Worksheets;

namespace Kith.Interventions.Tables;

/// <summary>A board that needs no reckoning: what people wrote, one row for each thing, in their own words.</summary>
/// <param name="Name">The board's name in <see cref="Feed.Known"/>.</param>
/// <param name="Rows">Oldest first.</param>
public sealed record TableBoard(string Name, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Every board of this kind; three of them have a reckoning of their own elsewhere as well.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "harms",
        "statement",
        "timeline",
        "control",
        "safety",
        "leaving",
        "checkins",
        "ready",
        "rota",
        "part",
        "requests",
        "repairs",
        "ground",
        "road",
        "channels",
        "ways",
        "ties",
        "load",
        "forecast",
        "backlash",
        "stand",
        "needs",
        "yes",
        "track",
        "ends",
        "closing",
        "support",
        "agreements",
        "decisions",
    ];

    /// <summary>What happened stays: a later entry adds to these and replaces nothing.</summary>
    private static readonly HashSet<string> Logs = new(StringComparer.Ordinal)
    {
        "timeline",
        "backlash",
        "repairs",
        "agreements",
        "decisions",
    };

    /// <summary>Fields that somebody filled, in their order.</summary>
    public IReadOnlyList<string> Fields =>
        [.. Feed.Known[Name].Where(f => Rows.Any(r => r[f].Length > 0))];

    /// <summary>Marks of those who filled in their own, in the order they first did.</summary>
    public IReadOnlyList<string> Voices =>
        [.. Rows.Select(r => r.Voice).OfType<string>().Distinct()];

    internal static TableBoard Fold(string name, IEnumerable<FedThing> things) =>
        new(name, [.. MadeOf(name, things).DistinctBy(r => r.Words)]);

    /// <summary>The rows that these things make, the same words perhaps more than once.</summary>
    internal static IEnumerable<TableRow> MadeOf(string name, IEnumerable<FedThing> things) =>
        things.Where(t => t.Latest || Logs.Contains(name)).SelectMany(TableRow.Of);
}
