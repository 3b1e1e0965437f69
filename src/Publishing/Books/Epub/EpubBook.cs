using System.Text;
using Kith.Publishing.Books.Parts;
using Kith.Publishing.Office;

namespace Kith.Publishing.Books.Epub;

/// <summary>A book as EPUB 3 (W3C, EPUB 3.3), for readers of books on phones, computers and paper-like screens.</summary>
public static class EpubBook
{
    public const string MediaType = "application/epub+zip";

    private const string Container = """
        <?xml version="1.0" encoding="utf-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>

        """;

    /// <summary>The bytes of the file; the same book gives the same bytes.</summary>
    public static byte[] Write(Book book)
    {
        var chapters = EpubChapters.Of(book);
        return Archive.Of([
            ArchivePart.MediaType(MediaType),
            Part("META-INF/container.xml", Container),
            Part("book/book.opf", EpubPackage.Of(book, chapters)),
            Part("book/nav.xhtml", EpubContents.Of(book, chapters)),
            Part("book/book.css", BookLook.Text("epub.css")),
            .. chapters.Select(c => Part($"book/{c.File}", c.Xhtml)),
        ]);
    }

    private static ArchivePart Part(string name, string text) =>
        new(name, Encoding.UTF8.GetBytes(text));
}
