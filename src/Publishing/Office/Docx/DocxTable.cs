using System.Xml.Linq;
using Kith.Publishing.Office.Blank;

namespace Kith.Publishing.Office.Docx;

/// <summary>A table with empty cells; its head stands again on every page.</summary>
internal static class DocxTable
{
    private static readonly string[] Sides =
    [
        "top",
        "left",
        "bottom",
        "right",
        "insideH",
        "insideV",
    ];

    public static XElement Of(BlankCells cells, int width)
    {
        var each = width / cells.Head.Count;
        return W.E(
            "tbl",
            W.E(
                "tblPr",
                W.E("tblW", W.A("w", width), W.A("type", "dxa")),
                W.E("tblBorders", Sides.Select(side => DocxStyles.Border(side, 4, 0))),
                W.E("tblLayout", W.A("type", "fixed")),
                W.E("tblLook", W.A("firstRow", 1), W.A("firstColumn", cells.Named ? 1 : 0))
            ),
            W.E("tblGrid", cells.Head.Select(_ => W.E("gridCol", W.A("w", each)))),
            W.E(
                "tr",
                W.E("trPr", W.E("cantSplit"), W.E("tblHeader")),
                cells.Head.Select(head => Cell(head, each))
            ),
            cells.Rows.Select(row => Row(cells, row, each))
        );
    }

    private static XElement Row(BlankCells cells, HeadCell? name, int each) =>
        W.E(
            "tr",
            W.E(
                "trPr",
                W.E("cantSplit"),
                W.E("trHeight", W.A("val", W.Twips(cells.Height)), W.A("hRule", "atLeast"))
            ),
            cells.Head.Select((_, i) => Cell(i == 0 ? name : null, each))
        );

    private static XElement Cell(HeadCell? cell, int width) =>
        W.E(
            "tc",
            W.E("tcPr", W.E("tcW", W.A("w", width), W.A("type", "dxa"))),
            DocxBody.Paragraph(DocxStyles.Cell, cell?.Words ?? []),
            cell?.Small.Select(line => DocxBody.Paragraph(DocxStyles.Small, line))
        );
}
