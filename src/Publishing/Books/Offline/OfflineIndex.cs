using Kith.Packs;
using Kith.Publishing.Books.Parts;

namespace Kith.Publishing.Books.Offline;

/// <summary>The first page of the copy: to safety first, then where to begin.</summary>
internal static class OfflineIndex
{
    public static void Write(Setter to)
    {
        var paths = OfflinePages.Paths(to.Book);
        to.Heading(
            0,
            paths.Count > 0 ? to.Words["home.title"] : to.Book.About ?? to.Words["books.contents"]
        );
        if (paths.FirstOrDefault(p => p.Urgency is Urgency.Now) is { } now)
            to.Markup.Tag($"<p><a class=\"now\" href=\"start/{now.Code}.html\"><strong>")
                .Words(to.Words["home.safety"])
                .Tag("</strong> <span>")
                .Words(to.Words["home.safety-text"])
                .Tag("</span></a></p>\n");
        if (paths.Count > 0)
            WritePaths(to, [.. paths.Where(p => p.Urgency is not Urgency.Now)]);
        else
            OfflineLists.All(to);
        to.Markup.Tag("<section class=\"note\">\n");
        to.Heading(1, to.Words["books.copy"]);
        to.Markup.Element("p", to.Words["books.copy-text"]);
        if (to.Book.About is not null)
            to.Markup.Element("p", to.Words["books.not-inside"]);
        to.Markup.Element("p", Edition(to.Book)).Tag("</section>\n");
    }

    private static string Edition(Book book) =>
        string.Join(
            ' ',
            $"{book.Library.Pack.Title}.",
            book.Words[
                "books.edition",
                ("edition", book.Library.Pack.Edition),
                ("day", book.Words.Answers.Day(book.Changed))
            ] + ".",
            book.Words["books.licence", ("licence", book.Library.Pack.Licence)]
        );

    private static void WritePaths(Setter to, IReadOnlyList<ReadingPath> paths)
    {
        to.Markup.Tag("<ul class=\"choices\">\n");
        foreach (var path in paths)
        {
            to.Markup.Tag("<li>");
            to.Link($"start/{path.Code}.html", path.Title);
            to.Markup.Tag("</li>\n");
        }
        to.Markup.Tag("</ul>\n");
    }
}
