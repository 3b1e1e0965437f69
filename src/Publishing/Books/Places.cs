namespace Kith.Publishing.Books;

/// <summary>Where the pieces of a book stand: each in a file of its own, or all in one document.</summary>
/// <param name="Ending">Of the files, such as <c>.xhtml</c>; null: all in one document.</param>
/// <param name="Up">From the file that links to the top, such as <c>../</c>.</param>
/// <param name="Scrolls">A table wider than the screen scrolls sideways, also with the keyboard.</param>
internal sealed record Places(string? Ending, string Up = "", bool Scrolls = false)
{
    public static Places Together { get; } = new(Ending: null);

    public bool AreTogether => Ending is null;

    public string Page(string code, string? heading = null) =>
        AreTogether ? $"#{(heading is null ? code : Id(code, heading))}"
        : heading is null ? $"{Up}guide/{code}{Ending}"
        : $"{Up}guide/{code}{Ending}#{heading}";

    public string Sheet(string code) =>
        AreTogether ? $"#{SheetId(code)}" : $"{Up}worksheets/{code}{Ending}";

    public string Path(string code) => $"{Up}start/{code}{Ending}";

    public string Word(string id) =>
        AreTogether ? $"#{WordId(id)}" : $"{Up}words{Ending}#{WordId(id)}";

    /// <summary>The id of something inside a page, where no other page's has the same.</summary>
    public string Id(string code, string inner) => AreTogether ? $"{code}-{inner}" : inner;

    /// <summary>Codes of pages and of worksheets differ in case only, which some readers overlook.</summary>
    public static string SheetId(string code) => $"sheet-{code}";

    public static string WordId(string id) => $"word-{id}";
}
