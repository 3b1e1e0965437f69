using Kith.Kit;
using Kith.Publishing.Books;
using Kith.Publishing.Books.Epub;

namespace Kith.Publishing.Tests.Books;

/// <summary>The checker of the format itself finds nothing.</summary>
public sealed class EpubCheckTests : IDisposable
{
    private const string Checker = "/usr/share/java/epubcheck.jar";

    private readonly string _folder = Directory.CreateTempSubdirectory("epub-").FullName;

    [Fact]
    public void The_whole_guide_is_an_EPUB_without_errors_or_warnings() => Check(Shelf.Whole);

    [Fact]
    [Trait("Kind", "long")]
    public void A_part_of_the_guide_is_an_EPUB_without_errors_or_warnings() => Check(Shelf.Part);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Check(Book book)
    {
        var file = Path.Combine(_folder, "notes.epub");
        File.WriteAllBytes(file, EpubBook.Write(book));
        var said = Programs.Run("java", "-jar", Checker, "--failonwarnings", file);
        Assert.Contains("No errors or warnings detected", said, StringComparison.Ordinal);
    }
}
