using System.Xml.Linq;

namespace Kith.Publishing.Office.Xlsx;

/// <summary>Writes a workbook (Office Open XML, ISO/IEC 29500). Every cell is text, so that none is taken for a formula.</summary>
internal static class XlsxWriter
{
    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static byte[] Write(IReadOnlyList<XlsxSheet> sheets)
    {
        var types = sheets.Select(
            (_, i) => ($"/xl/worksheets/sheet{i + 1}.xml", $"{Office}.worksheet+xml")
        );
        var links = sheets.Select(
            (_, i) => ($"{S.Links}/worksheet", $"worksheets/sheet{i + 1}.xml")
        );
        return Archive.Of([
            ArchivePart.Xml(
                "[Content_Types].xml",
                Package.Types([
                    ("/xl/workbook.xml", $"{Office}.sheet.main+xml"),
                    ("/xl/styles.xml", $"{Office}.styles+xml"),
                    .. types,
                ])
            ),
            ArchivePart.Xml(
                "_rels/.rels",
                Package.Links(($"{S.Links}/officeDocument", "xl/workbook.xml"))
            ),
            ArchivePart.Xml("xl/workbook.xml", Book(sheets)),
            ArchivePart.Xml(
                "xl/_rels/workbook.xml.rels",
                Package.Links([.. links, ($"{S.Links}/styles", "styles.xml")])
            ),
            ArchivePart.Xml("xl/styles.xml", Styles()),
            .. sheets.Select(
                (s, i) => ArchivePart.Xml($"xl/worksheets/sheet{i + 1}.xml", Sheet(s))
            ),
        ]);
    }

    private static XElement Book(IReadOnlyList<XlsxSheet> sheets) =>
        S.E(
            "workbook",
            new XAttribute(XNamespace.Xmlns + "r", S.Links),
            S.E(
                "sheets",
                sheets.Select(
                    (sheet, i) =>
                        S.E(
                            "sheet",
                            new XAttribute("name", sheet.Name),
                            new XAttribute("sheetId", i + 1),
                            new XAttribute((XNamespace)S.Links + "id", $"rId{i + 1}")
                        )
                )
            )
        );

    private static XElement Sheet(XlsxSheet sheet) =>
        S.E("worksheet", S.E("sheetData", sheet.Rows.Select(Row)));

    private static XElement Row(XlsxRow row) =>
        S.E(
            "row",
            new XAttribute("r", row.Number),
            row.Cells.Select(
                (text, i) => text.Length == 0 ? null : Cell(text, $"{S.Column(i)}{row.Number}")
            )
        );

    private static XElement Cell(string text, string at) =>
        S.E(
            "c",
            new XAttribute("r", at),
            new XAttribute("t", "inlineStr"),
            S.E(
                "is",
                S.E("t", new XAttribute(XNamespace.Xml + "space", "preserve"), XmlWords.Of(text))
            )
        );

    /// <summary>One font, one fill, one border: what a spreadsheet needs to open the file without a complaint.</summary>
    private static XElement Styles() =>
        S.E(
            "styleSheet",
            S.E("fonts", S.E("font", S.E("sz", new XAttribute("val", 11)))),
            S.E("fills", S.E("fill", S.E("patternFill", new XAttribute("patternType", "none")))),
            S.E("borders", S.E("border")),
            S.E("cellStyleXfs", S.E("xf")),
            S.E("cellXfs", S.E("xf"))
        );
}
