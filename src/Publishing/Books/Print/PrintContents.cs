using System.Globalization;
using Kith.Publishing.Paper;

namespace Kith.Publishing.Books.Print;

/// <summary>The contents of a printed book: its chapters and pages, with the numbers of their pages once they are known.</summary>
internal static class PrintContents
{
    public const string Sheets = "chapter-worksheets";

    public static void Write(Markup to, Book book, IReadOnlyDictionary<string, int>? numbers)
    {
        to.Tag("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h1 id=\"contents\">")
            .Words(book.Words["books.contents"])
            .Tag("</h1>\n<ul>\n");
        foreach (var chapter in book.Chapters)
            Chapter(
                $"chapter-{chapter.Id}",
                chapter.Title,
                chapter.Pages.Select(p => (p.Code, p.Title))
            );
        if (book.Sheets.Count > 0)
            Chapter(
                Sheets,
                book.Words["sheets.title"],
                book.Sheets.Select(s => (Places.SheetId(s.Code), $"{s.Code} {s.Title}"))
            );
        if (book.Help.Count > 0)
            Chapter("help", book.Words["help.title"], []);
        if (book.KeyWords.Count > 0)
            Chapter("words", book.Words["words.title"], []);
        to.Tag("</ul>\n</nav>\n");

        void Chapter(string id, string title, IEnumerable<(string Id, string Title)> lines)
        {
            Line(id, title);
            to.Tag("<ul>\n");
            foreach (var (inner, name) in lines)
            {
                Line(inner, name);
                to.Tag("</li>\n");
            }
            to.Tag("</ul>\n</li>\n");
        }

        void Line(string id, string title)
        {
            to.Tag($"<li><a href=\"#{id}\"><span>").Words(title).Tag("</span>");
            if (numbers is not null)
                to.Tag("<span class=\"leader\"></span><span class=\"number\">")
                    .Words(
                        numbers.TryGetValue(id, out var n)
                            ? n.ToString(CultureInfo.InvariantCulture)
                            : ""
                    )
                    .Tag("</span>");
            to.Tag("</a>");
        }
    }
}
