using System.Xml.Linq;

namespace Kith.Publishing.Office.Odt;

/// <summary>The parts that say what is in the file.</summary>
internal static class OdtPackage
{
    public static XElement Manifest() =>
        O.E(
            "manifest:manifest",
            O.A("manifest:version", "1.3"),
            Entry("/", OdtForm.MediaType),
            Entry("content.xml", "text/xml"),
            Entry("styles.xml", "text/xml"),
            Entry("meta.xml", "text/xml")
        );

    /// <summary>Title and language; neither a person nor a day.</summary>
    public static XElement About(string title, OfficePaper paper) =>
        O.Root(
            "office:document-meta",
            O.E(
                "office:meta",
                O.E("dc:title", XmlWords.Of(title)),
                O.E("dc:language", paper.Language)
            )
        );

    private static XElement Entry(string path, string type) =>
        O.E(
            "manifest:file-entry",
            O.A("manifest:full-path", path),
            O.A("manifest:media-type", type)
        );
}
