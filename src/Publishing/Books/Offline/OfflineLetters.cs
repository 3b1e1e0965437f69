using System.Globalization;
using Kith.Publishing.Books.Parts;

namespace Kith.Publishing.Books.Offline;

/// <summary>Everything from A to Z. A file has no search.</summary>
internal static class OfflineLetters
{
    public static void Write(Setter to)
    {
        to.Heading(0, to.Words["books.letters"]);
        to.Paragraph("lead", to.Words["books.letters-text"]);
        var letters = Entries(to)
            .OrderBy(e => e.Name, StringComparer.InvariantCultureIgnoreCase)
            .GroupBy(e => Letter(e.Name))
            .ToList();
        to.Markup.Tag("<p class=\"letters\">\n");
        foreach (var letter in letters)
            to.Markup.Tag($"<a href=\"#{IdOf(letter.Key)}\">").Words(letter.Key).Tag("</a>\n");
        to.Markup.Tag("</p>\n");
        foreach (var letter in letters)
        {
            to.Heading(1, letter.Key, IdOf(letter.Key));
            to.Markup.Tag("<ul class=\"entries\">\n");
            foreach (var (name, kind, address) in letter)
            {
                to.Markup.Tag("<li>");
                to.Link(address, name);
                to.Markup.Tag(" <span class=\"quiet\">").Words(kind).Tag("</span></li>\n");
            }
            to.Markup.Tag("</ul>\n");
        }
    }

    private static IEnumerable<(string Name, string Kind, string Address)> Entries(Setter to)
    {
        var sheet = to.Words["books.is-sheet"];
        var word = to.Words["books.is-word"];
        return
        [
            .. to.Book.Pages.Select(p => (p.Title, p.Code, to.Places.Page(p.Code))),
            .. to.Book.Sheets.Select(s => (s.Title, $"{sheet} {s.Code}", to.Places.Sheet(s.Code))),
            .. to.Book.KeyWords.Select(w => (w.Text, word, to.Places.Word(w.Id))),
        ];
    }

    /// <summary>The first letter, without its accents.</summary>
    private static string Letter(string name) =>
        name.Normalize(System.Text.NormalizationForm.FormD)[..1]
            .ToUpper(CultureInfo.InvariantCulture);

    private static string IdOf(string letter) => $"letter-{(int)letter[0]}";
}
