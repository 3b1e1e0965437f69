using Kith.Publishing.Books.Parts;
using Kith.Worksheets;

namespace Kith.Publishing.Books.Offline;

/// <summary>A worksheet in the copy: a page to look at, and one that holds nothing but what goes on paper.</summary>
internal static class OfflineSheet
{
    public static IEnumerable<OfflinePage> Of(Book book, Worksheet sheet)
    {
        var name = $"worksheets/{sheet.Code}";
        yield return OfflinePage.Of(book, name, to => WriteSheet(to, sheet), forPaper: true);
        yield return OfflinePage.Of(
            book,
            $"{name}-print",
            to => WritePaper(to, sheet),
            forPaper: true
        );
    }

    private static void WriteSheet(Setter to, Worksheet sheet)
    {
        to.Markup.Tag($"<p class=\"actions\"><a class=\"button\" href=\"{sheet.Code}-print.html\">")
            .Words(to.Words["sheets.print"])
            .Tag("</a></p>\n");
        SheetPiece.Write(to, sheet);
    }

    private static void WritePaper(Setter to, Worksheet sheet)
    {
        to.Markup.Tag("<div class=\"screen-only\">\n<p><a class=\"back\" href=\"")
            .Tag(to.Places.Sheet(sheet.Code))
            .Tag("\">")
            .Words(to.Words["print.back"])
            .Tag("</a></p>\n")
            .Element("p", to.Words["books.to-paper"])
            .Tag("</div>\n<div class=\"sheet-a4\">\n");
        SheetPiece.WriteBlank(to, sheet);
        to.Markup.Tag("</div>\n");
    }
}
