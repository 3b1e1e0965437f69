using System.Reflection;
using System.Text;

namespace Kith.Publishing.Books;

/// <summary>The styles and fonts of books, as the build put them in.</summary>
internal static class BookLook
{
    private static readonly Assembly Own = typeof(BookLook).Assembly;

    public static IReadOnlyList<string> Names { get; } = Own.GetManifestResourceNames();

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public static byte[] Bytes(string name)
    {
        using var resource = Own.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
