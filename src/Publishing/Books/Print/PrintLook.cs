using System.Globalization;
using System.Text;
using Kith.Publishing.Books.Parts;
using Kith.Publishing.Paper;

namespace Kith.Publishing.Books.Print;

/// <summary>The style of a printed book: its font, its paper, and a foot on every page that says where it belongs.</summary>
internal static class PrintLook
{
    public static string Of(Book book)
    {
        var look = new StringBuilder();
        foreach (var font in BookFont.All)
            look.Append(font.Whole());
        look.Append(BookLook.Text("paper.css")).Append(BookLook.Text("book.css"));
        foreach (var chapter in book.Chapters)
            AddFoot(look, $"chapter-{chapter.Id}", chapter.Title);
        AddFoot(look, PrintContents.Sheets, book.Words["sheets.title"]);
        foreach (var sheet in book.Sheets)
            AddFoot(look, sheet.Code, SheetPiece.Foot(book.Words, sheet));
        AddFoot(look, "help", book.Words["help.title"]);
        AddFoot(look, "words", book.Words["words.title"]);
        return look.ToString();
    }

    /// <summary>A margin can show no text of the document, so what has a foot of its own has named pages (CSS Paged Media 3, 7).</summary>
    private static void AddFoot(StringBuilder look, string name, string foot) =>
        look.Append(
            CultureInfo.InvariantCulture,
            $"@page on-{name}{{@bottom-left{{content:{CssText.Quoted(foot)}}}}}.on-{name}{{page:on-{name}}}\n"
        );
}
