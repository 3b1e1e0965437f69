using Kith.Publishing.Paper;

namespace Kith.Publishing.Books.Epub;

/// <summary>The XHTML around a piece.</summary>
internal static class EpubPage
{
    public static string Of(Book book, string title, string up, string body)
    {
        var language = book.Library.Language;
        return new Markup()
            .Tag("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n")
            .Tag(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\""
            )
            .Tag(
                $" lang=\"{language}\" xml:lang=\"{language}\" dir=\"{book.Direction}\">\n<head>\n"
            )
            .Element("title", title)
            .Tag(
                $"<link rel=\"stylesheet\" type=\"text/css\" href=\"{up}book.css\"/>\n</head>\n<body>\n"
            )
            .Tag(body)
            .Tag("</body>\n</html>\n")
            .ToString();
    }
}
