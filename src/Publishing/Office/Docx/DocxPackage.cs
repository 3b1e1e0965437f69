using System.Xml.Linq;

namespace Kith.Publishing.Office.Docx;

/// <summary>The parts that say what is in the file.</summary>
internal static class DocxPackage
{
    private const string Office = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Links =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    public static XElement Types() =>
        Package.Types(
            ("/word/document.xml", $"{Office}.document.main+xml"),
            ("/word/styles.xml", $"{Office}.styles+xml"),
            ("/word/footer1.xml", $"{Office}.footer+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        );

    public static XElement Root() =>
        Package.Links(
            ($"{Links}/officeDocument", "word/document.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml"
            )
        );

    public static XElement Document() =>
        Package.Links(($"{Links}/styles", "styles.xml"), ($"{Links}/footer", "footer1.xml"));

    /// <summary>Title and language; neither a person nor a day.</summary>
    public static XElement About(string title, OfficePaper paper)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        return new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", Dublin.NamespaceName),
            new XElement(Dublin + "title", XmlWords.Of(title)),
            new XElement(Dublin + "language", paper.Language)
        );
    }
}
