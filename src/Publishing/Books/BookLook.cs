using System.Reflection;

namespace Kith.Publishing.Books;

/// <summary>The styles of books, as the build put them in.</summary>
internal static class BookLook
{
    private static readonly Lazy<string> LazyEpub = new(() => Read("epub.css"));

    public static string Epub => LazyEpub.Value;

    public static string Read(string name)
    {
        using var style = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(style);
        return reader.ReadToEnd();
    }
}
