using Kith.Interventions.Feeds;

namespace Kith.Interventions.Tables;

/// <summary>One thing that was said: a row of a sheet's table, or an answer outside tables.</summary>
/// <param name="Voice">Mark of the one who said it, where everybody fills their own; null where the team fills one.</param>
/// <param name="Label">What a grid calls the row; empty elsewhere.</param>
/// <param name="Cells">Words by field.</param>
/// <param name="Picked">Ids of the options picked, by field.</param>
public sealed record TableRow(
    string? Voice,
    string Label,
    IReadOnlyDictionary<string, string> Cells,
    IReadOnlyDictionary<string, string> Picked,
    Origin Origin
)
{
    /// <summary>The words of a field; empty if there are none.</summary>
    public string this[string field] => Cells.GetValueOrDefault(field, "");

    /// <summary>The separate things in a field, such as names; empty if there are none.</summary>
    public IReadOnlyList<string> Parts(string field) => Lists.GetValueOrDefault(field, []);

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What makes two rows the same: who said it, and all its words.</summary>
    internal string Words =>
        string.Join('\n', Cells.Select(c => $"{c.Key}: {c.Value}").Prepend(Label).Prepend(Voice));

    internal static IEnumerable<TableRow> Of(FedThing thing)
    {
        var fields = thing.Values.GroupBy(v => v.Field, StringComparer.Ordinal).ToList();
        if (thing.IsRow || fields.Count > 1)
            return [Row(thing, fields.ToDictionary(f => f.Key, f => thing.Text(f.Key)))];
        return fields.SelectMany(f =>
            thing
                .Said(f.Key)
                .Select(said =>
                    Row(thing, new() { [f.Key] = said.Text }) with
                    {
                        Origin = said.Origin,
                    }
                )
        );
    }

    private static TableRow Row(FedThing thing, Dictionary<string, string> cells) =>
        new(
            thing.Voice,
            thing.Label?.Label ?? "",
            cells,
            cells
                .Keys.Where(f => thing.Picked(f) is not null)
                .ToDictionary(f => f, f => thing.Picked(f)!, StringComparer.Ordinal),
            thing.Origin
        )
        {
            Lists = cells.Keys.ToDictionary(f => f, thing.Parts, StringComparer.Ordinal),
        };
}
