namespace Kith.Publishing.Books.Epub;

/// <summary>One file of a book in reading order.</summary>
/// <param name="Depth">In the contents: 0 for a chapter, 1 for a page or a worksheet in it.</param>
internal sealed record EpubChapter(string File, string Title, int Depth, string Xhtml)
{
    /// <summary>Its name in the package; a file's path may not stand in an XML id.</summary>
    public string Id { get; } = Path.ChangeExtension(File, null).Replace('/', '-');

    public bool HasDrawing { get; } = Xhtml.Contains("<svg", StringComparison.Ordinal);
}
