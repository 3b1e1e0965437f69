using Kith.Packs;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Blank;

/// <summary>Lays out tables with empty cells.</summary>
internal static class Tables
{
    public static IEnumerable<Piece> Of(RowsQuestion rows) =>
        Of(
            rows.Columns,
            named: false,
            [.. Enumerable.Repeat<HeadCell?>(null, rows.PrintRows)],
            rows.PrintHeight
        );

    public static IEnumerable<Piece> Of(GridQuestion grid) =>
        Of(grid.Columns, named: true, [.. grid.Rows.Select(Name)], BlankTable.GridHeight);

    /// <summary>What may be written into a cell stands in the head of its column, or above the table if the columns are narrow.</summary>
    private static IEnumerable<Piece> Of(
        IReadOnlyList<Question> columns,
        bool named,
        IReadOnlyList<HeadCell?> rows,
        int height
    )
    {
        var above = columns.Count > BlankTable.MostWithKeys;
        foreach (var column in columns)
            if (above && Small(column) is { Count: > 0 } small)
                yield return Above(column, small);
        var head = columns.Select(c => new HeadCell(
            InlineText.Runs(c.Label),
            above ? [] : Small(c)
        ));
        yield return new BlankCells(
            [.. named ? new[] { new HeadCell([], []) } : [], .. head],
            named,
            rows,
            height
        );
    }

    private static Passage Above(Question column, List<IReadOnlyList<InlineRun>> small) =>
        new(
            PassageStyle.Quiet,
            [
                .. InlineText.Runs(column.Label).Select(r => r with { Strong = true }),
                .. small.SelectMany(s => s.Prepend(new InlineRun(" ", Strong: false))),
            ]
        );

    private static List<IReadOnlyList<InlineRun>> Small(Question column)
    {
        var small = new List<IReadOnlyList<InlineRun>>();
        if (column.Hint is { } hint)
            small.Add(InlineText.Runs(hint));
        if (BlankTable.Key(column) is { } key)
            small.Add(InlineText.Runs(key));
        return small;
    }

    private static HeadCell Name(Option row) =>
        new(InlineText.Runs(row.Label), row.Hint is { } hint ? [InlineText.Runs(hint)] : []);
}
