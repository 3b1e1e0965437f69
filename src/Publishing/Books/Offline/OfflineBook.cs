using System.Text;
using Kith.Publishing.Office;

namespace Kith.Publishing.Books.Offline;

/// <summary>A copy of the public guide for a browser without a network: files with relative links, no script, no search.</summary>
public static class OfflineBook
{
    public const string MediaType = "application/zip";

    private static readonly string[] Styles =
    [
        "tokens.css",
        "kith.css",
        "print.css",
        "offline.css",
    ];

    /// <summary>The bytes of the ZIP file; the same book gives the same bytes. It opens at <c>index.html</c>.</summary>
    public static byte[] Write(Book book) =>
        Archive.Of([
            .. OfflinePages.Of(book).Select(p => Part(p.File, p.Html)),
            Part("style/kith.css", Style()),
            Part("style/paper.css", BookLook.Text("paper.css")),
            .. BookFont.All.Select(f => new ArchivePart($"fonts/{f.Name}", f.Bytes, Stored: true)),
            .. BookFont.HasLicence
                ? [new ArchivePart(BookFont.Licence, BookLook.Bytes(BookFont.LicenceName))]
                : Array.Empty<ArchivePart>(),
        ]);

    private static string Style() =>
        string.Concat(BookFont.All.Select(f => f.Face($"../fonts/{f.Name}")))
        + string.Concat(Styles.Select(BookLook.Text));

    private static ArchivePart Part(string name, string text) =>
        new(name, Encoding.UTF8.GetBytes(text));
}
