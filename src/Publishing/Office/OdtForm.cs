using Kith.Publishing.Office.Blank;
using Kith.Publishing.Office.Odt;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Office;

/// <summary>A blank worksheet as an OpenDocument text (ISO/IEC 26300).</summary>
public static class OdtForm
{
    public const string MediaType = "application/vnd.oasis.opendocument.text";

    /// <summary>The bytes of the file; the same worksheet gives the same bytes.</summary>
    public static byte[] Write(Worksheet worksheet, PaperWords words, OfficePaper paper)
    {
        var pieces = BlankPieces.Of(worksheet, words, paper.Facilitator);
        return Archive.Of(
            ArchivePart.MediaType(MediaType),
            ArchivePart.Xml("META-INF/manifest.xml", OdtPackage.Manifest()),
            ArchivePart.Xml("meta.xml", OdtPackage.About(worksheet.Title, paper)),
            ArchivePart.Xml(
                "styles.xml",
                OdtStyles.Of(paper, $"{worksheet.Code} {worksheet.Title}")
            ),
            ArchivePart.Xml("content.xml", OdtBody.Of(pieces))
        );
    }
}
