using System.Net;
using System.Text.RegularExpressions;

namespace Kith.Publishing.Books.Parts;

/// <summary>
/// Turns the addresses of a node, as they stand in the HTML of a pack, into places in the book. What the book does not
/// hold becomes plain words with the code under which it is found.
/// </summary>
internal static partial class Links
{
    private const string Guide = "/guide/";
    private const string Sheets = "/worksheets/";
    private const string Word = "#word-";
    private const int PatienceMs = 1000;

    public static string Inside(string html, Book book, Places places) =>
        Link().Replace(html, found => Of(found, book, places));

    private static string Of(Match found, Book book, Places places)
    {
        var words = found.Groups["words"].Value;
        var to = found.Groups["to"].Value;
        if (to.StartsWith(Word, StringComparison.Ordinal))
            return book.Index.HoldsWord(to[Word.Length..])
                ? $"<a class=\"word\" href=\"{places.Word(to[Word.Length..])}\">{words}</a>"
                : words;
        if (to.StartsWith(Sheets, StringComparison.Ordinal))
            return book.Index.HoldsSheet(to[Sheets.Length..])
                ? $"<a href=\"{places.Sheet(to[Sheets.Length..])}\">{words}</a>"
                : Outside(words, to[Sheets.Length..], book);
        if (!to.StartsWith(Guide, StringComparison.Ordinal))
            return words;
        var (code, heading) = to[Guide.Length..].Split('#') is [var a, var b]
            ? (a, b)
            : (to[Guide.Length..], null);
        return book.Index.HoldsPage(code)
            ? $"<a href=\"{places.Page(code, heading)}\">{words}</a>"
            : Outside(words, code, book);
    }

    /// <param name="words">HTML.</param>
    private static string Outside(string words, string code, Book book) =>
        book.Words["books.outside", ("words", words), ("code", WebUtility.HtmlEncode(code))];

    [GeneratedRegex(
        "<a(?: class=\"word\")? href=\"(?<to>[^\"]*)\">(?<words>.*?)</a>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex Link();
}
