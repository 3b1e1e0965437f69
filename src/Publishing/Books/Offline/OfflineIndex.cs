using Kith.Packs;
using Kith.Publishing.Books.Parts;

namespace Kith.Publishing.Books.Offline;

/// <summary>The first page of the copy: to safety first, then where to begin.</summary>
internal static class OfflineIndex
{
    public static void Write(Setter to)
    {
        var (triage, paths) = (to.Book.Triage, to.Book.Paths);
        to.Heading(
            0,
            triage.Count > 0 ? triage[0].Ask : to.Book.About ?? to.Words["books.contents"]
        );
        if (paths.FirstOrDefault(p => p.Urgency is Urgency.Now) is { } now)
            to.Markup.Tag($"<p><a class=\"now\" href=\"{to.Places.Path(now.Code)}\"><strong>")
                .Words(to.Words["home.safety"])
                .Tag("</strong> <span>")
                .Words(to.Words["home.safety-text"])
                .Tag("</span></a></p>\n");
        if (triage.Count > 0)
            OfflineStart.WriteFirst(to);
        else
            OfflineLists.All(to);
        to.Markup.Tag("<section class=\"note\">\n");
        to.Heading(1, to.Words["books.copy"]);
        to.Markup.Element("p", to.Words["books.copy-text"]);
        if (to.Book.About is not null)
            to.Markup.Element("p", to.Words["books.not-inside"]);
        to.Markup.Element("p", Edition(to.Book)).Tag("</section>\n");
        if (paths.Count == 0)
            return;
        to.Heading(1, to.Words["books.paths"]);
        PathPiece.WriteList(to, paths.Where(p => p.Urgency is not Urgency.Now));
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
}
