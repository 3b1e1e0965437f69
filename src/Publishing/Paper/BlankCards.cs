using Kith.Worksheets;

namespace Kith.Publishing.Paper;

/// <summary>
/// Writes a table for large letters, in which its columns would be too narrow: each row becomes a small table of its own, a
/// line for each column, that stays on one side of paper.
/// </summary>
internal sealed class BlankCards(Markup markup)
{
    /// <summary>Three columns of large letters are as wide as a word; a fourth would break words.</summary>
    public const int MostColumns = 3;

    public void Write(RowsQuestion rows)
    {
        BlankTable.WriteKeys(markup, rows.Columns);
        for (var n = 1; n <= rows.PrintRows; n++)
            WriteCard($"{char.ToUpperInvariant(rows.One[0])}{rows.One[1..]} {n}", rows.Columns);
    }

    public void Write(GridQuestion grid)
    {
        BlankTable.WriteKeys(markup, grid.Columns);
        foreach (var row in grid.Rows)
            WriteCard(row.Label, grid.Columns);
    }

    private void WriteCard(string name, IReadOnlyList<Question> columns)
    {
        markup
            .Tag("<table class=\"blank-table blank-card\">\n<caption>")
            .Inline(name)
            .Tag("</caption>\n<tbody>\n");
        foreach (var column in columns)
            markup
                .Tag($"<tr class=\"row-{Height(column)}\"><th scope=\"row\">")
                .Inline(column.Label)
                .Tag("</th><td></td></tr>\n");
        markup.Tag("</tbody>\n</table>\n");
    }

    private static int Height(Question column) => column is LongQuestion ? 25 : 15;
}
