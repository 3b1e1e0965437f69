using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Web.Inputs;

/// <summary>Empty rows at the end of a table's form.</summary>
internal static class MoreRows
{
    /// <summary>What was typed, with room for one more row in each table.</summary>
    public static Fields In(Fields typed, IEnumerable<Question> questions)
    {
        foreach (var table in questions.OfType<RowsQuestion>())
            typed.Add(Names.Rows(table.Id), Free(typed.All(Names.Rows(table.Id))));
        return typed;
    }

    /// <summary>The row ids a form shows: those that are there and one empty row.</summary>
    public static IReadOnlyList<string> Shown(RowsQuestion table, Fields fields)
    {
        var ids = fields.All(Names.Rows(table.Id)).ToList();
        if (ids.Count == 0)
            ids.Add(Free(ids));
        if (
            ids.Exists(id =>
                table.Columns.All(c =>
                    fields.One(Names.Cell(Names.Cell(table.Id, id), c.Id)).Length == 0
                )
            )
        )
            return ids;
        ids.Add(Free(ids));
        return ids;
    }

    private static string Free(IEnumerable<string> ids) =>
        "r"
        + (
            ids.Select(id => int.TryParse(id.AsSpan(1), out var n) ? n : 0).DefaultIfEmpty().Max()
            + 1
        );
}
