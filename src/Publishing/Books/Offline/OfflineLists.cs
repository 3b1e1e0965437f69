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
}
