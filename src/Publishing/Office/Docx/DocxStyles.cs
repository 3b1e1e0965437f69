using System.Xml.Linq;
using Kith.Publishing.Office.Blank;

namespace Kith.Publishing.Office.Docx;

/// <summary>How the paragraphs look. Headings are those of the format, so that readers and screen readers find them.</summary>
internal static class DocxStyles
{
    private const string Font = "Arial";
    private const int HalfPoints = 22;

    public const string Ruled = "Ruled";
    public const string Small = "CellSmall";
    public const string Cell = "Cell";

    public static string IdOf(PassageStyle style) =>
        style switch
        {
            PassageStyle.Title => "Heading1",
            PassageStyle.Heading => "Heading2",
            PassageStyle.Question => "Heading3",
            PassageStyle.Text => "Normal",
            _ => style.ToString(),
        };

    public static XElement Of(OfficePaper paper) =>
        W.E(
            "styles",
            W.E("docDefaults", W.E("rPrDefault", W.E("rPr", Letters(paper.Language)))),
            Style("Normal", "Normal", Paragraph(0, 80), size: null),
            Style("Heading1", "heading 1", Heading(0, 0, 120), 36, bold: true),
            Style("Heading2", "heading 2", Heading(1, 320, 80), 28, bold: true),
            Style("Heading3", "heading 3", Heading(2, 240, 60), HalfPoints, bold: true),
            Style("Quiet", "Hint", Paragraph(40, 60, keep: true), 20),
            Style("Condition", "Condition", Paragraph(200, 0, keep: true), 20),
            Style("Helper", "Facilitator", Marked(), 20),
            Style("Pick", "Choice", Paragraph(20, 40), size: null),
            Style(Ruled, "Ruled line", Rule(), size: null),
            Style(Cell, "Table cell", Paragraph(0, 0), 19, bold: true),
            Style(Small, "Table cell note", Paragraph(0, 0), 17)
        );

    private static object[] Letters(string language) =>
        [
            W.E("rFonts", W.A("ascii", Font), W.A("hAnsi", Font), W.A("cs", Font)),
            W.Val("sz", HalfPoints),
            W.Val("szCs", HalfPoints),
            W.E("lang", W.A("val", language), W.A("eastAsia", language), W.A("bidi", language)),
        ];

    private static XElement Style(
        string id,
        string name,
        XElement paragraph,
        int? size,
        bool bold = false
    ) =>
        W.E(
            "style",
            W.A("type", "paragraph"),
            id == "Normal" ? W.A("default", 1) : null,
            W.A("styleId", id),
            W.Val("name", name),
            id == "Normal" ? null : W.Val("basedOn", "Normal"),
            W.E("qFormat"),
            paragraph,
            W.E("rPr", bold ? W.E("b") : null, size is null ? null : W.Val("sz", size))
        );

    private static XElement Paragraph(int before, int after, bool keep = false) =>
        W.E(
            "pPr",
            keep ? W.E("keepNext") : null,
            keep ? W.E("keepLines") : null,
            Spacing(before, after)
        );

    private static XElement Heading(int level, int before, int after) =>
        W.E(
            "pPr",
            W.E("keepNext"),
            W.E("keepLines"),
            Spacing(before, after),
            W.Val("outlineLvl", level)
        );

    private static XElement Marked() =>
        W.E(
            "pPr",
            W.E("keepNext"),
            W.E("keepLines"),
            W.E("pBdr", Border("left", 18, 8)),
            Spacing(40, 80),
            W.E("ind", W.A("left", 200))
        );

    /// <summary>A line of 9 mm. The border between is what keeps several lines from becoming one box.</summary>
    private static XElement Rule() =>
        W.E(
            "pPr",
            W.E("pBdr", Border("bottom", 4, 1), Border("between", 4, 1)),
            W.E(
                "spacing",
                W.A("before", 0),
                W.A("after", 0),
                W.A("line", W.Twips(9)),
                W.A("lineRule", "exact")
            )
        );

    public static XElement Border(string side, int eighths, int space) =>
        W.E(
            side,
            W.A("val", "single"),
            W.A("sz", eighths),
            W.A("space", space),
            W.A("color", "555555")
        );

    private static XElement Spacing(int before, int after) =>
        W.E("spacing", W.A("before", before), W.A("after", after));
}
