using Kith.Packs;

namespace Kith.Publishing.Books.Parts;

/// <summary>What a path gives somebody to read and to fill in, and whom they can ask.</summary>
internal static class PathPiece
{
    public static void Write(Setter to, ReadingPath path)
    {
        to.Heading(0, path.Title);
        to.Paragraph("lead", path.Intro);
        to.Heading(1, to.Words["start.read"]);
        ListPiece.Pages(to, [.. to.Book.Index.PagesOf(path.Read)]);
        if (path.Fill.Count > 0)
        {
            to.Heading(1, to.Words["start.fill"]);
            ListPiece.Sheets(to, [.. to.Book.Index.SheetsOf(path.Fill)]);
        }
        to.Heading(1, to.Words["start.people"]);
        foreach (var id in path.Help)
            if (to.Book.Help.FirstOrDefault(r => r.Id == id) is { } resource)
                HelpPiece.Write(to, resource, depth: 2);
    }

    /// <summary>Paths in a list, each with what it is.</summary>
    public static void WriteList(Setter to, IEnumerable<ReadingPath> paths)
    {
        to.Markup.Tag("<ul class=\"lines\">\n");
        foreach (var path in paths)
        {
            to.Markup.Tag("<li>");
            to.Link(to.Places.Path(path.Code), path.Title);
            to.Markup.Element("p", path.Intro).Tag("</li>\n");
        }
        to.Markup.Tag("</ul>\n");
    }
}
