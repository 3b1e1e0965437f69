using Kith.Web.Http;

namespace Kith.Web.Pages.Books;

/// <summary>One form of the whole guide.</summary>
/// <param name="Ending">Of its file.</param>
/// <param name="Name">Key of what it is called.</param>
/// <param name="About">Key of what it is good for.</param>
internal sealed record BookForm(
    string Ending,
    string MediaType,
    string Name,
    string About,
    Func<byte[]> Make
)
{
    private const int Kilobyte = 1000;

    private readonly Lazy<byte[]> bytes = new(Make);

    public string Address => $"/books/notes.{Ending}";

    public PublicFile File =>
        new(Address, MediaType, $"notes.{Ending}", () => bytes.Value, Compress: Ending == "html");

    /// <summary>Rounded up; null until somebody asks for the file, which nobody should wait for to read a list.</summary>
    public int? Kilobytes =>
        bytes.IsValueCreated ? (bytes.Value.Length + Kilobyte - 1) / Kilobyte : null;
}
