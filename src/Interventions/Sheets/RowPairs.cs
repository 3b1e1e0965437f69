using Kith.Worksheets;

namespace Kith.Interventions.Sheets;

/// <summary>Which rows of two tables are the same thing.</summary>
internal static class RowPairs
{
    /// <summary>
    /// Pairs rows with all the same words, then rows that name the same thing in their first column, then rows with the
    /// same id that have something in common: an id alone says little where a table was begun anew. Each row stands in
    /// one pair, rows of <paramref name="now"/> first, in order.
    /// </summary>
    /// <param name="carried">The later table began as a copy, so the same id is the same row.</param>
    public static IReadOnlyList<(Row? Then, Row? Now)> Of(
        IReadOnlyList<Question> columns,
        IReadOnlyList<Row> then,
        IReadOnlyList<Row> now,
        bool carried
    )
    {
        var left = then.ToList();
        var partners = new Dictionary<Row, Row>(ReferenceEqualityComparer.Instance);
        foreach (var alike in Tests(columns, carried))
        foreach (var row in now.Where(r => !partners.ContainsKey(r)))
            if (left.Find(old => alike(old, row)) is { } partner)
            {
                partners[row] = partner;
                left.Remove(partner);
            }
        return
        [
            .. now.Select(row => (partners.GetValueOrDefault(row), (Row?)row)),
            .. left.Select(row => ((Row?)row, (Row?)null)),
        ];
    }

    private static IEnumerable<Func<Row, Row, bool>> Tests(
        IReadOnlyList<Question> columns,
        bool carried
    )
    {
        yield return (a, b) => a.Id == b.Id && Same(a, b);
        yield return Same;
        if (carried)
            yield return (a, b) => a.Id == b.Id;
        yield return (a, b) => Name(a, columns) is { } name && name.Equals(Name(b, columns));
        yield return (a, b) => a.Id == b.Id && Share(a, b);
    }

    private static bool Same(Row a, Row b) => a.Equals(b with { Id = a.Id });

    private static bool Share(Row a, Row b) =>
        a.Cells.Any(c => c.Value.Equals(b.Cells.GetValueOrDefault(c.Key)));

    private static Answer? Name(Row row, IReadOnlyList<Question> columns) =>
        columns.Count == 0 ? null : row.Cells.GetValueOrDefault(columns[0].Id);
}
