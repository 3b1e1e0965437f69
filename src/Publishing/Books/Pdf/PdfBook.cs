using Kith.Publishing.Books.Print;

namespace Kith.Publishing.Books.Pdf;

/// <summary>The printed book as PDF: tagged, with an outline, and numbers in its contents. Made by a browser, never on a serving node.</summary>
public static class PdfBook
{
    /// <summary>
    /// Prints twice: only the browser knows on which page a heading falls, so the first printing is read for the numbers
    /// that the contents of the second show.
    /// </summary>
    /// <exception cref="IOException">The disk is broken or full, or <paramref name="file"/> may not be written.</exception>
    public static PdfPrinting Write(Book book, PdfBrowser browser, string file)
    {
        var unknown = new Dictionary<string, int>();
        if (browser.Print(PrintBook.Html(book, unknown), file) is { } refusal)
            return new(refusal, IsNumbered: false);
        var numbers = PdfPlaces.Read(file);
        return new(browser.Print(PrintBook.Html(book, numbers), file), numbers is not null);
    }
}

/// <param name="Refusal">Why there is no PDF; null: there is.</param>
/// <param name="IsNumbered">False: the contents have links only, because <c>pdfinfo</c> is not there.</param>
public sealed record PdfPrinting(string? Refusal, bool IsNumbered);
