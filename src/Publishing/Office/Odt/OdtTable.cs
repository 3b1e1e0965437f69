using System.Xml.Linq;
using Kith.Publishing.Office.Blank;

namespace Kith.Publishing.Office.Odt;

/// <summary>A table with empty cells; its head stands again on every page.</summary>
internal static class OdtTable
{
    private const string CellName = "Blank";

    public static XElement RowStyle(int height) =>
        O.E(
            "style:style",
            O.A("style:name", RowName(height)),
            O.A("style:family", "table-row"),
            O.E(
                "style:table-row-properties",
                O.A("style:min-row-height", O.Millimetres(height)),
                O.A("fo:keep-together", "always")
            )
        );

    public static XElement CellStyle() =>
        O.E(
            "style:style",
            O.A("style:name", CellName),
            O.A("style:family", "table-cell"),
            O.E(
                "style:table-cell-properties",
                O.A("fo:border", "0.5pt solid #555555"),
                O.A("fo:padding", "1.5mm")
            )
        );

    public static XElement Of(BlankCells cells) =>
        O.E(
            "table:table",
            O.E("table:table-column", O.A("table:number-columns-repeated", cells.Head.Count)),
            O.E("table:table-header-rows", O.E("table:table-row", cells.Head.Select(Cell))),
            cells.Rows.Select(name =>
                O.E(
                    "table:table-row",
                    O.A("table:style-name", RowName(cells.Height)),
                    cells.Head.Select((_, i) => Cell(i == 0 ? name : null))
                )
            )
        );

    private static XElement Cell(HeadCell? cell) =>
        O.E(
            "table:table-cell",
            O.A("table:style-name", CellName),
            O.A("office:value-type", "string"),
            OdtBody.Paragraph(OdtStyles.Cell, cell?.Words ?? []),
            cell?.Small.Select(line => OdtBody.Paragraph(OdtStyles.Small, line))
        );

    private static string RowName(int height) => $"Row{height}";
}
