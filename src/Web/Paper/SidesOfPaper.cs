using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Web.Paper;

/// <summary>How much paper something takes.</summary>
internal static class SidesOfPaper
{
    /// <summary>Of all these sheets together; null if there are none, or one was never measured.</summary>
    public static int? SidesOf(
        this Library library,
        IEnumerable<Worksheet> sheets,
        PrintStock stock,
        bool notes
    )
    {
        var total = 0;
        foreach (var sheet in sheets)
        {
            if (library.SidesOf(sheet, stock.WayOf(notes)) is not { } sides)
                return null;
            total += sides;
        }
        return total > 0 ? total : null;
    }

    /// <summary>The sentence on a sheet's page.</summary>
    public static string Sides(this Wording words, int sides) =>
        sides == 1 ? words["paper.side"] : words["paper.sides", ("n", sides)];
}
