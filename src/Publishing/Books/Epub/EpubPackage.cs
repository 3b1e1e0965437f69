using System.Globalization;
using Kith.Publishing.Paper;

namespace Kith.Publishing.Books.Epub;

/// <summary>What the book is, what its files are, and in what order they are read.</summary>
internal static class EpubPackage
{
    private const string Page = "media-type=\"application/xhtml+xml\"";

    private static readonly (string Property, string Value)[] Access =
    [
        ("schema:accessMode", "textual"),
        ("schema:accessMode", "visual"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "alternativeText"),
        ("schema:accessibilityFeature", "displayTransformability"),
        ("schema:accessibilityFeature", "readingOrder"),
        ("schema:accessibilityFeature", "structuralNavigation"),
        ("schema:accessibilityFeature", "tableOfContents"),
        ("schema:accessibilityHazard", "none"),
    ];

    public static string Of(Book book, IReadOnlyList<EpubChapter> chapters)
    {
        var markup = new Markup()
            .Tag("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
            .Tag(
                "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\""
            )
            .Tag($" xml:lang=\"{book.Library.Language}\" dir=\"{book.Direction}\">\n")
            .Tag("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        WriteMetadata(markup, book);
        markup
            .Tag("</metadata>\n<manifest>\n")
            .Tag($"<item id=\"nav\" href=\"nav.xhtml\" {Page} properties=\"nav\"/>\n")
            .Tag("<item id=\"css\" href=\"book.css\" media-type=\"text/css\"/>\n");
        foreach (var chapter in chapters)
            markup.Tag(
                $"<item id=\"{chapter.Id}\" href=\"{chapter.File}\" {Page}{(chapter.HasDrawing ? " properties=\"svg\"" : "")}/>\n"
            );
        markup.Tag($"</manifest>\n<spine page-progression-direction=\"{book.Direction}\">\n");
        foreach (var chapter in chapters)
            markup.Tag($"<itemref idref=\"{chapter.Id}\"/>\n");
        return markup.Tag("</spine>\n</package>\n").ToString();
    }

    private static void WriteMetadata(Markup markup, Book book)
    {
        var pack = book.Library.Pack;
        markup
            .Tag("<dc:identifier id=\"id\">")
            .Words(book.Identifier)
            .Tag("</dc:identifier>\n")
            .Element("dc:title", book.Title)
            .Element("dc:language", book.Library.Language)
            .Element("dc:rights", pack.Licence)
            .Element("dc:source", pack.Acknowledgement);
        WriteMeta(
            "dcterms:modified",
            book.Changed.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)
        );
        foreach (var (property, value) in Access)
            WriteMeta(property, value);
        WriteMeta("schema:accessibilitySummary", book.Words["books.access"]);

        void WriteMeta(string property, string value) =>
            markup.Tag($"<meta property=\"{property}\">").Words(value).Tag("</meta>\n");
    }
}
