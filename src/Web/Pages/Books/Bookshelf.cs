using System.Text;
using Kith.Packs;
using Kith.Publishing.Books;
using Kith.Publishing.Books.Epub;
using Kith.Publishing.Books.Offline;
using Kith.Publishing.Books.Print;
using Kith.Web.Http;
using Kith.Web.Paper;

namespace Kith.Web.Pages.Books;

/// <summary>The whole guide in each form. Each is made once, when somebody first asks, and kept.</summary>
internal sealed class Bookshelf
{
    public Bookshelf(Library library, Wording wording, WebOptions options)
    {
        var book = new Lazy<Book>(() =>
            Binding.All(library, BookWording.Of(wording)) with
            {
                Title = options.Title,
            }
        );
        Forms =
        [
            new(
                "epub",
                EpubBook.MediaType,
                "books.epub",
                "books.epub-text",
                () => EpubBook.Write(book.Value)
            ),
            new(
                "zip",
                OfflineBook.MediaType,
                "books.zip",
                "books.zip-text",
                () => OfflineBook.Write(book.Value)
            ),
            new(
                "html",
                PrintBook.MediaType,
                "books.html",
                "books.html-text",
                () => Encoding.UTF8.GetBytes(PrintBook.Html(book.Value))
            ),
        ];
    }

    public IReadOnlyList<BookForm> Forms { get; }

    public IEnumerable<PublicFile> Files => Forms.Select(f => f.File);
}
