using Kith.Packs;
using Kith.Publishing.Books.Parts;

namespace Kith.Publishing.Books.Offline;

/// <summary>The pages that lead to others.</summary>
internal static class OfflineLists
{
    public static void Guide(Setter to)
    {
        to.Heading(0, to.Words["guide.title"]);
        to.Paragraph("lead", to.Words["guide.lead"]);
        foreach (var chapter in to.Book.Chapters)
        {
            to.Heading(1, chapter.Title);
            ListPiece.Pages(to, chapter.Pages);
        }
    }

    public static void Sheets(Setter to)
    {
        to.Heading(0, to.Words["sheets.title"]);
        foreach (var set in to.Book.Sheets.GroupBy(s => s.Set))
        {
            to.Heading(1, to.Words[$"parts.set-{set.Key}"]);
            ListPiece.Sheets(to, [.. set]);
        }
    }

    /// <summary>Everything that a part of the guide holds.</summary>
    public static void All(Setter to)
    {
        foreach (var chapter in to.Book.Chapters)
        {
            to.Heading(1, chapter.Title);
            ListPiece.Pages(to, chapter.Pages);
        }
        if (to.Book.Sheets.Count == 0)
            return;
        to.Heading(1, to.Words["sheets.title"]);
        ListPiece.Sheets(to, to.Book.Sheets);
    }

    public static void Path(Setter to, ReadingPath path)
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
}
