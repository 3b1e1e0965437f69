using System.Xml.Linq;
using Kith.Packs;
using Kith.Publishing.Office.Blank;

namespace Kith.Publishing.Office.Odt;

/// <summary>The text of the document.</summary>
internal static class OdtBody
{
    public static XElement Of(IReadOnlyList<Piece> pieces)
    {
        var heights = pieces.OfType<BlankCells>().Select(c => c.Height).Distinct().Order();
        return O.Root(
            "office:document-content",
            O.E("office:automatic-styles", heights.Select(OdtTable.RowStyle), OdtTable.CellStyle()),
            O.E("office:body", O.E("office:text", pieces.SelectMany(Blocks)))
        );
    }

    public static XElement Paragraph(string style, IEnumerable<InlineRun> runs) =>
        O.E("text:p", O.A("text:style-name", style), runs.Select(Run));

    private static IEnumerable<XElement> Blocks(Piece piece) =>
        piece switch
        {
            Passage passage => [Written(passage)],
            RuledLines lines => Enumerable
                .Range(0, lines.Count)
                .Select(_ => Paragraph(OdtStyles.Ruled, [])),
            BlankCells cells => [OdtTable.Of(cells), Paragraph("Standard", [])],
            _ => [],
        };

    private static XElement Written(Passage passage)
    {
        var style = OdtStyles.NameOf(passage.Style);
        var level = passage.Style switch
        {
            PassageStyle.Title => 1,
            PassageStyle.Heading => 2,
            PassageStyle.Question => 3,
            _ => 0,
        };
        return level == 0
            ? Paragraph(style, passage.Runs)
            : O.E(
                "text:h",
                O.A("text:style-name", style),
                O.A("text:outline-level", level),
                passage.Runs.Select(Run)
            );
    }

    private static object Run(InlineRun run) =>
        run.Strong
            ? O.E("text:span", O.A("text:style-name", OdtStyles.Strong), Words(run.Words))
            : Words(run.Words);

    /// <summary>A space at the edge of a run would be lost as plain text.</summary>
    private static object[] Words(string words)
    {
        var text = XmlWords.Of(words);
        var (begins, ends) = (text.StartsWith(' '), text.Length > 1 && text.EndsWith(' '));
        return
        [
            .. begins ? new object[] { O.E("text:s") } : [],
            new XText(text[(begins ? 1 : 0)..^(ends ? 1 : 0)]),
            .. ends ? new object[] { O.E("text:s") } : [],
        ];
    }
}
