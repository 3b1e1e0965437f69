using System.Text;
using Kith.Publishing.Books;
using Kith.Publishing.Books.Epub;
using Kith.Publishing.Books.Offline;
using Kith.Publishing.Books.Print;

namespace Kith.Cli.Commands.Books;

/// <summary>One form of a book, and how it comes to a file.</summary>
internal sealed record BookFile(string Ending, Func<Book, byte[]> Make)
{
    public static readonly BookFile Epub = new("epub", EpubBook.Write);
    public static readonly BookFile Zip = new("zip", OfflineBook.Write);
    public static readonly BookFile Html = new(
        "html",
        book => Encoding.UTF8.GetBytes(PrintBook.Html(book))
    );

    public int Write(Book book, string? path)
    {
        var file = path ?? $"notes.{Ending}";
        File.WriteAllBytes(file, Make(book));
        return Tell(file, book);
    }

    /// <summary>Says what was written.</summary>
    public static int Tell(string file, Book book)
    {
        var pages = book.Chapters.Sum(c => c.Pages.Count);
        var kilobytes = new FileInfo(file).Length / 1000;
        Console.WriteLine(
            $"Wrote {file}: {pages} pages, {book.Sheets.Count} worksheets, {kilobytes} kB."
        );
        return ExitCode.Fine;
    }
}
