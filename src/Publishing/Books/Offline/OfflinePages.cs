using Kith.Publishing.Books.Parts;

namespace Kith.Publishing.Books.Offline;

/// <summary>Sets every page of the copy.</summary>
internal static class OfflinePages
{
    public static IEnumerable<OfflinePage> Of(Book book)
    {
        yield return OfflinePage.Of(book, "index", OfflineIndex.Write);
        yield return OfflinePage.Of(book, "a-z", OfflineLetters.Write);
        if (book.Chapters.Count > 0)
            yield return OfflinePage.Of(book, "guide/index", OfflineLists.Guide);
        foreach (var page in book.Pages)
            yield return OfflinePage.Of(
                book,
                $"guide/{page.Code}",
                to => PagePiece.Write(to, page)
            );
        foreach (var page in OfflineStart.Of(book))
            yield return page;
        if (book.Sheets.Count > 0)
            yield return OfflinePage.Of(book, "worksheets/index", OfflineLists.Sheets);
        foreach (var page in book.Sheets.SelectMany(s => OfflineSheet.Of(book, s)))
            yield return page;
        if (book.Help.Count > 0)
            yield return OfflinePage.Of(book, "help", HelpPiece.Write);
        if (book.KeyWords.Count > 0)
            yield return OfflinePage.Of(book, "words", WordsPiece.Write);
    }
}
