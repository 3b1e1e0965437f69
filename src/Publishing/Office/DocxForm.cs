using System.Xml.Linq;
using Kith.Publishing.Office.Blank;
using Kith.Publishing.Office.Docx;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Office;

/// <summary>A blank worksheet as a Word document (Office Open XML, ISO/IEC 29500).</summary>
public static class DocxForm
{
    public const string MediaType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The bytes of the file; the same worksheet gives the same bytes.</summary>
    public static byte[] Write(Worksheet worksheet, PaperWords words, OfficePaper paper)
    {
        var pieces = BlankPieces.Of(worksheet, words, paper.Facilitator);
        return Archive.Of(
            ArchivePart.Xml("[Content_Types].xml", DocxPackage.Types()),
            ArchivePart.Xml("_rels/.rels", DocxPackage.Root()),
            ArchivePart.Xml("docProps/core.xml", DocxPackage.About(worksheet.Title, paper)),
            ArchivePart.Xml("word/document.xml", DocxBody.Of(pieces, paper)),
            ArchivePart.Xml("word/_rels/document.xml.rels", DocxPackage.Document()),
            ArchivePart.Xml("word/styles.xml", DocxStyles.Of(paper)),
            ArchivePart.Xml(
                "word/footer1.xml",
                DocxBody.Foot($"{worksheet.Code} {worksheet.Title}")
            )
        );
    }
}
