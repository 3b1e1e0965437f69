using System.Xml.Linq;
using Kith.Packs;
using Kith.Publishing.Office.Blank;

namespace Kith.Publishing.Office.Docx;

/// <summary>The text of the document and the foot of its pages.</summary>
internal static class DocxBody
{
    public static XElement Of(IReadOnlyList<Piece> pieces, OfficePaper paper)
    {
        var width = W.Twips(paper.Width - (2 * OfficePaper.Margin));
        return W.E(
            "document",
            new XAttribute(XNamespace.Xmlns + "w", W.Space.NamespaceName),
            W.E("body", pieces.SelectMany(p => Blocks(p, width)), Section(paper))
        );
    }

    /// <summary>Which sheet this is, and the number of the page.</summary>
    public static XElement Foot(string name) =>
        W.E(
            "ftr",
            new XAttribute(XNamespace.Xmlns + "w", W.Space.NamespaceName),
            W.E(
                "p",
                W.E("pPr", W.Val("pStyle", "Quiet")),
                Run(new InlineRun($"{name} · ", Strong: false)),
                Field("PAGE"),
                Run(new InlineRun(" / ", Strong: false)),
                Field("NUMPAGES")
            )
        );

    public static XElement Paragraph(string style, IEnumerable<InlineRun> runs) =>
        W.E("p", W.E("pPr", W.Val("pStyle", style)), runs.Select(Run));

    private static IEnumerable<XElement> Blocks(Piece piece, int width) =>
        piece switch
        {
            Passage passage => [Paragraph(DocxStyles.IdOf(passage.Style), passage.Runs)],
            RuledLines lines => Enumerable
                .Range(0, lines.Count)
                .Select(_ => Paragraph(DocxStyles.Ruled, [])),
            // Two tables without a paragraph between them would become one.
            BlankCells cells => [DocxTable.Of(cells, width), Paragraph("Normal", [])],
            _ => [],
        };

    private static XElement Run(InlineRun run) =>
        W.E(
            "r",
            run.Strong ? W.E("rPr", W.E("b")) : null,
            W.E("t", new XAttribute(XNamespace.Xml + "space", "preserve"), XmlWords.Of(run.Words))
        );

    private static XElement Field(string name) =>
        W.E("fldSimple", W.A("instr", name), W.E("r", W.E("t", "1")));

    private static XElement Section(OfficePaper paper)
    {
        XNamespace links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var margin = W.Twips(OfficePaper.Margin);
        return W.E(
            "sectPr",
            new XAttribute(XNamespace.Xmlns + "r", links.NamespaceName),
            W.E("footerReference", W.A("type", "default"), new XAttribute(links + "id", "rId2")),
            W.E("pgSz", W.A("w", W.Twips(paper.Width)), W.A("h", W.Twips(paper.Height))),
            W.E(
                "pgMar",
                W.A("top", margin),
                W.A("right", margin),
                W.A("bottom", margin),
                W.A("left", margin),
                W.A("header", margin / 2),
                W.A("footer", margin / 2),
                W.A("gutter", 0)
            )
        );
    }
}
