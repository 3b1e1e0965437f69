using Kith.Publishing.Books.Parts;

namespace Kith.Publishing.Books.Epub;

/// <summary>Sets every file of a book.</summary>
internal static class EpubChapters
{
    private const string Ending = ".xhtml";

    public static IReadOnlyList<EpubChapter> Of(Book book)
    {
        var all = new List<EpubChapter>
        {
            Made(book, "front", book.Words["books.about"], 0, FrontPiece.Write),
        };
        if (book.Triage.Count > 0)
            all.Add(Made(book, "start", book.Triage[0].Ask, 0, EpubStart.Write));
        foreach (var path in book.Paths)
            all.Add(
                Made(book, $"start/{path.Code}", path.Title, 1, to => PathPiece.Write(to, path))
            );
        foreach (var chapter in book.Chapters)
        {
            all.Add(
                List(
                    book,
                    $"chapter-{chapter.Id}",
                    chapter.Title,
                    to => ListPiece.Pages(to, chapter.Pages)
                )
            );
            foreach (var page in chapter.Pages)
                all.Add(
                    Made(book, $"guide/{page.Code}", page.Title, 1, to => PagePiece.Write(to, page))
                );
        }
        if (book.Sheets.Count > 0)
            all.Add(
                List(
                    book,
                    "worksheets",
                    book.Words["sheets.title"],
                    to => ListPiece.Sheets(to, book.Sheets)
                )
            );
        foreach (var sheet in book.Sheets)
            all.Add(
                Made(
                    book,
                    $"worksheets/{sheet.Code}",
                    $"{sheet.Code} {sheet.Title}",
                    1,
                    to => SheetPiece.Write(to, sheet)
                )
            );
        if (book.Help.Count > 0)
            all.Add(Made(book, "help", book.Words["help.title"], 0, HelpPiece.Write));
        if (book.KeyWords.Count > 0)
            all.Add(Made(book, "words", book.Words["words.title"], 0, WordsPiece.Write));
        return all;
    }

    /// <summary>The beginning of a chapter: its title, and what stands in it.</summary>
    private static EpubChapter List(Book book, string name, string title, Action<Setter> write) =>
        Made(
            book,
            name,
            title,
            0,
            to =>
            {
                to.Heading(0, title);
                write(to);
            }
        );

    private static EpubChapter Made(
        Book book,
        string name,
        string title,
        int depth,
        Action<Setter> write
    )
    {
        var up = name.Contains('/', StringComparison.Ordinal) ? "../" : "";
        var to = new Setter(book, new Places(Ending, up), top: 1);
        write(to);
        var xhtml = EpubPage.Of(book, title, up, to.Html);
        return new(name + Ending, title, depth, xhtml);
    }
}
