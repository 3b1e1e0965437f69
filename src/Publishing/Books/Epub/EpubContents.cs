using Kith.Publishing.Paper;

namespace Kith.Publishing.Books.Epub;

/// <summary>The contents that a reading system shows, and its landmarks.</summary>
internal static class EpubContents
{
    public static string Of(Book book, IReadOnlyList<EpubChapter> chapters)
    {
        var title = book.Words["books.contents"];
        var markup = new Markup()
            .Tag(
                "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents\">\n<h1 id=\"contents\">"
            )
            .Words(title)
            .Tag("</h1>\n<ol>\n");
        for (var i = 0; i < chapters.Count; i++)
            WriteLine(markup, chapters[i], Next(chapters, i));
        markup.Tag("</ol>\n</nav>\n");
        WriteLandmarks(markup, book, chapters);
        return EpubPage.Of(book, title, "", markup.ToString());
    }

    private static int Next(IReadOnlyList<EpubChapter> chapters, int i) =>
        i + 1 < chapters.Count ? chapters[i + 1].Depth : 0;

    private static void WriteLine(Markup markup, EpubChapter chapter, int next)
    {
        WriteLink(markup.Tag("<li>"), chapter);
        markup.Tag(
            (chapter.Depth, next) switch
            {
                (0, 1) => "\n<ol>\n",
                (1, 0) => "</li>\n</ol>\n</li>\n",
                _ => "</li>\n",
            }
        );
    }

    private static void WriteLink(Markup markup, EpubChapter chapter, string type = "") =>
        markup.Tag($"<a{type} href=\"{chapter.File}\">").Words(chapter.Title).Tag("</a>");

    private static void WriteLandmarks(
        Markup markup,
        Book book,
        IReadOnlyList<EpubChapter> chapters
    )
    {
        markup
            .Tag("<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-label=\"")
            .Words(book.Title)
            .Tag("\">\n<ol>\n");
        Add("bodymatter", chapters.Skip(1).FirstOrDefault());
        Add("glossary", chapters.FirstOrDefault(c => c.Id == "words"));
        markup.Tag("</ol>\n</nav>\n");

        void Add(string type, EpubChapter? chapter)
        {
            if (chapter is null)
                return;
            WriteLink(markup.Tag("<li>"), chapter, $" epub:type=\"{type}\"");
            markup.Tag("</li>\n");
        }
    }
}
