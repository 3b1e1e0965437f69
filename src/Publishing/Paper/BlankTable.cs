using Kith.Worksheets;

namespace Kith.Publishing.Paper;

/// <summary>Writes a table with empty cells to write in.</summary>
internal sealed class BlankTable(Markup markup)
{
    /// <summary>A grid names no height of its own.</summary>
    public const int GridHeight = 20;

    /// <summary>More columns than this are too narrow for what may be written into them, so it stands above the table.</summary>
    public const int MostWithKeys = 4;

    /// <summary>In letters. A head that is a quarter of a page high is not repeated on the next one.</summary>
    private const int LongestKey = 40;

    /// <summary>Heights in millimetres for which a style sheet has a class.</summary>
    private static readonly int[] Heights = [10, 15, 17, 20, 25, 30, 40];

    public void Write(RowsQuestion rows)
    {
        WriteHead(rows.Columns, rows.PrintHeight, named: false);
        for (var i = 0; i < rows.PrintRows; i++)
            WriteRow(rows.Columns.Count, name: null);
        markup.Tag("</tbody>\n</table>\n");
    }

    public void Write(GridQuestion grid)
    {
        WriteHead(grid.Columns, GridHeight, named: true);
        foreach (var row in grid.Rows)
            WriteRow(grid.Columns.Count, row.Label);
        markup.Tag("</tbody>\n</table>\n");
    }

    /// <summary>Says above a table what may be written into its cells.</summary>
    public static void WriteKeys(Markup markup, IEnumerable<Question> columns)
    {
        foreach (var column in columns)
            if (Key(column) is { } key)
                markup
                    .Tag("<p class=\"key\"><strong>")
                    .Inline(column.Label)
                    .Tag("</strong> ")
                    .Words(key)
                    .Tag("</p>\n");
    }

    private void WriteHead(IReadOnlyList<Question> columns, int height, bool named)
    {
        var above = columns.Count > MostWithKeys || columns.Any(c => Key(c)?.Length > LongestKey);
        if (above)
            WriteKeys(markup, columns);
        markup.Tag($"<table class=\"blank-table row-{ClassOf(height)}\">\n<thead>\n<tr>");
        if (named)
            markup.Tag("<td></td>");
        foreach (var column in columns)
        {
            markup.Tag("<th scope=\"col\">").Inline(column.Label);
            if (!above && Key(column) is { } key)
                markup.Tag(" <span class=\"key\">").Words(key).Tag("</span>");
            markup.Tag("</th>");
        }
        markup.Tag("</tr>\n</thead>\n<tbody>\n");
    }

    private void WriteRow(int cells, string? name)
    {
        markup.Tag("<tr>");
        if (name is not null)
            markup.Tag("<th scope=\"row\">").Words(name).Tag("</th>");
        for (var i = 0; i < cells; i++)
            markup.Tag("<td></td>");
        markup.Tag("</tr>\n");
    }

    private static int ClassOf(int height) => Heights.FirstOrDefault(h => h >= height, Heights[^1]);

    /// <summary>What may be written into a narrow cell.</summary>
    public static string? Key(Question column) =>
        column switch
        {
            ScaleQuestion scale => $"{scale.Min}–{scale.Max}",
            ChoiceQuestion choice => string.Join(" · ", choice.Options.Select(o => o.Label)),
            _ => null,
        };
}
