using Kith.Publishing.Books.Parts;
using Kith.Publishing.Paper;

namespace Kith.Publishing.Books.Offline;

/// <summary>One file of the copy, in the frame that all of them have.</summary>
internal sealed record OfflinePage(string File, string Html)
{
    private const string Ending = ".html";

    /// <param name="name">Its path without an ending.</param>
    /// <param name="forPaper">Adds the style of paper.</param>
    public static OfflinePage Of(
        Book book,
        string name,
        Action<Setter> write,
        bool forPaper = false
    )
    {
        var up = name.Contains('/', StringComparison.Ordinal) ? "../" : "";
        var body = new Setter(book, new Places(Ending, up, Scrolls: true), top: 1);
        write(body);
        var page = new Markup();
        WriteHead(page, book, up, forPaper);
        WriteMenu(page, book, up);
        page.Tag("<main id=\"main\">\n").Tag(body.Html).Tag("</main>\n");
        WriteFooter(page, book, up);
        return new(name + Ending, page.Tag("</body>\n</html>\n").ToString());
    }

    private static void WriteHead(Markup page, Book book, string up, bool forPaper)
    {
        page.Tag(
                $"<!DOCTYPE html>\n<html lang=\"{book.Library.Language}\" dir=\"{book.Direction}\">\n"
            )
            .Tag("<head>\n<meta charset=\"utf-8\">\n")
            .Tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Tag("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Element("title", book.Title)
            .Tag($"<link rel=\"stylesheet\" href=\"{up}style/kith.css\">\n");
        if (forPaper)
            page.Tag($"<link rel=\"stylesheet\" href=\"{up}style/paper.css\">\n");
        page.Tag("</head>\n");
    }

    private static void WriteMenu(Markup page, Book book, string up)
    {
        page.Tag("<body>\n<div class=\"top\">\n<a class=\"skip\" href=\"#main\">")
            .Words(book.Words["frame.skip"])
            .Tag($"</a>\n<a class=\"name\" href=\"{up}index.html\">")
            .Words(book.Words["frame.name"])
            .Tag("</a>\n</div>\n<nav class=\"menu\" aria-label=\"")
            .Words(book.Words["frame.menu"])
            .Tag("\">\n<ul>\n");
        if (book.Chapters.Count > 0)
            Link("guide/index", "frame.guide");
        if (book.Sheets.Count > 0)
            Link("worksheets/index", "frame.worksheets");
        if (book.Help.Count > 0)
            Link("help", "frame.help");
        if (book.KeyWords.Count > 0)
            Link("words", "frame.words");
        Link("a-z", "books.letters");
        page.Tag("</ul>\n</nav>\n");

        void Link(string name, string key) =>
            page.Tag($"<li><a href=\"{up}{name}{Ending}\">")
                .Words(book.Words[key])
                .Tag("</a></li>\n");
    }

    private static void WriteFooter(Markup page, Book book, string up)
    {
        page.Tag("<footer>\n").Element("p", book.Library.Pack.Acknowledgement);
        if (BookFont.HasLicence)
            page.Tag($"<p><a href=\"{up}{BookFont.Licence}\">")
                .Words(book.Words["books.font"])
                .Tag("</a></p>\n");
        page.Tag("</footer>\n");
    }
}
