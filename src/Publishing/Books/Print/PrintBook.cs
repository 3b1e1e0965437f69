using Kith.Publishing.Books.Parts;
using Kith.Publishing.Paper;

namespace Kith.Publishing.Books.Print;

/// <summary>A book to print: one HTML file for A4 that needs nothing else.</summary>
public static class PrintBook
{
    public const string MediaType = "text/html; charset=utf-8";

    private const int ChapterLevel = 1;
    private const int PageLevel = 2;

    /// <param name="numbers">
    /// The page of each place in the book, for its contents; empty while it is not known yet, which leaves room for it; null
    /// for contents without numbers.
    /// </param>
    public static string Html(Book book, IReadOnlyDictionary<string, int>? numbers = null)
    {
        var front = new Setter(book, Places.Together, ChapterLevel);
        FrontPiece.Write(front);
        var page = new Markup()
            .Tag(
                $"<!DOCTYPE html>\n<html lang=\"{book.Library.Language}\" dir=\"{book.Direction}\">\n"
            )
            .Tag("<head>\n<meta charset=\"utf-8\">\n")
            .Tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Element("title", book.Title)
            .Tag("<style>\n")
            .Tag(PrintLook.Of(book))
            .Tag("</style>\n</head>\n<body>\n<main>\n")
            .Tag(front.Html);
        PrintContents.Write(page, book, numbers);
        WriteGuide(page, book);
        WriteSheets(page, book);
        if (book.Help.Count > 0)
            WriteEnd(page, book, "help", HelpPiece.Write);
        if (book.KeyWords.Count > 0)
            WriteEnd(page, book, "words", WordsPiece.Write);
        return page.Tag("</main>\n</body>\n</html>\n").ToString();
    }

    private static void WriteGuide(Markup to, Book book)
    {
        foreach (var chapter in book.Chapters)
        {
            Begin(to, $"chapter-{chapter.Id}", chapter.Title);
            var setter = new Setter(book, Places.Together, PageLevel);
            ListPiece.Pages(setter, chapter.Pages);
            foreach (var page in chapter.Pages)
                PagePiece.Write(setter, page);
            to.Tag(setter.Html).Tag("</section>\n");
        }
    }

    private static void WriteSheets(Markup to, Book book)
    {
        if (book.Sheets.Count == 0)
            return;
        Begin(to, PrintContents.Sheets, book.Words["sheets.title"]);
        var list = new Setter(book, Places.Together, PageLevel);
        list.Markup.Element("p", book.Words.Paper.Head);
        ListPiece.Sheets(list, book.Sheets);
        to.Tag(list.Html);
        foreach (var sheet in book.Sheets)
        {
            var setter = new Setter(book, Places.Together, PageLevel);
            SheetPiece.Write(setter, sheet);
            to.Tag($"<div class=\"worksheet on-{sheet.Code}\">\n").Tag(setter.Html).Tag("</div>\n");
        }
        to.Tag("</section>\n");
    }

    private static void WriteEnd(Markup to, Book book, string name, Action<Setter> write)
    {
        var setter = new Setter(book, Places.Together, ChapterLevel);
        write(setter);
        to.Tag($"<div class=\"chapter on-{name}\">\n").Tag(setter.Html).Tag("</div>\n");
    }

    private static void Begin(Markup to, string id, string title) =>
        to.Tag($"<section class=\"chapter on-{id}\" id=\"{id}\">\n").Element("h1", title);
}
