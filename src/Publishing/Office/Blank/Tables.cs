using Kith.Packs;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Blank;

/// <summary>Lays out tables with empty cells.</summary>
internal static class Tables
{
    public static IReadOnlyList<Question> Columns(Question question) =>
        question switch
        {
            RowsQuestion rows => rows.Columns,
            GridQuestion grid => grid.Columns,
            _ => [],
        };

    public static BlankCells Of(RowsQuestion rows) =>
        new(
            [.. rows.Columns.Select(Head)],
            Named: false,
            [.. Enumerable.Repeat<HeadCell?>(null, rows.PrintRows)],
            rows.PrintHeight
        );

    public static BlankCells Of(GridQuestion grid) =>
        new(
            [new HeadCell([], []), .. grid.Columns.Select(Head)],
            Named: true,
            [.. grid.Rows.Select(Name)],
            BlankTable.GridHeight
        );

    private static HeadCell Head(Question column)
    {
        var small = new List<IReadOnlyList<InlineRun>>();
        if (column.Hint is { } hint)
            small.Add(InlineText.Runs(hint));
        if (BlankTable.Key(column) is { } key)
            small.Add(InlineText.Runs(key));
        return new HeadCell(InlineText.Runs(column.Label), small);
    }

    private static HeadCell Name(Option row) =>
        new(InlineText.Runs(row.Label), row.Hint is { } hint ? [InlineText.Runs(hint)] : []);
}
