namespace Kith.Publishing.Books.Parts;

/// <summary>The title page: what this is, whom it is owed to, and what anybody may do with it.</summary>
internal static class FrontPiece
{
    public static void Write(Setter to)
    {
        var pack = to.Book.Library.Pack;
        to.Markup.Tag("<section class=\"front\">\n");
        to.Heading(0, pack.Title);
        if (to.Book.About is { } about)
            to.Paragraph("about", about);
        to.Paragraph(
            "edition",
            to.Words[
                "books.edition",
                ("edition", pack.Edition),
                ("day", to.Words.Answers.Day(to.Book.Changed))
            ]
        );
        to.Markup.Element("p", pack.Acknowledgement)
            .Element("p", to.Words["books.licence", ("licence", pack.Licence)])
            .Element("p", to.Words["books.found"]);
        if (to.Book.About is not null)
            to.Markup.Element("p", to.Words["books.not-inside"]);
        to.Markup.Tag("</section>\n");
    }
}
