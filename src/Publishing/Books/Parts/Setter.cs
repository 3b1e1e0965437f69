using Kith.Packs;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Books.Parts;

/// <summary>Sets pieces of a book one after the other, as HTML that is XML as well.</summary>
/// <param name="top">The level of a piece's own heading: 1 in a file of its own.</param>
internal sealed class Setter(Book book, Places places, int top)
{
    /// <summary>As the pack reader writes it on every table.</summary>
    private const string Scrolling = " role=\"group\" tabindex=\"0\" aria-label=\"Table\"";

    public Book Book => book;

    public BookWords Words => book.Words;

    public Places Places => places;

    public Markup Markup { get; } = new();

    public string Html => Markup.ToString();

    /// <param name="depth">0 is the piece's own heading.</param>
    public void Heading(int depth, string words, string? id = null)
    {
        var level = top + depth;
        Markup.Tag(id is null ? $"<h{level}>" : $"<h{level} id=\"{id}\">");
        Markup.Words(words).Tag($"</h{level}>\n");
    }

    /// <summary>What repeats on every page: a heading in a file, but not in the outline of a whole book.</summary>
    public void Label(string words)
    {
        if (places.AreTogether)
            Markup.Tag("<p class=\"label\">").Words(words).Tag("</p>\n");
        else
            Heading(1, words);
    }

    /// <summary>HTML made by the pack reader.</summary>
    public void Pack(string html)
    {
        var inside = Links.Inside(html, book, places);
        Markup.Tag(
            places.Scrolls ? inside : inside.Replace(Scrolling, "", StringComparison.Ordinal)
        );
    }

    /// <summary>Begins what holds a table.</summary>
    public Markup Table(string name) =>
        places.Scrolls
            ? Markup
                .Tag("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .Words(name)
                .Tag("\">\n")
            : Markup.Tag("<div class=\"table\">\n");

    /// <summary>HTML of a piece whose headings begin at level 1.</summary>
    public void Lowered(string html)
    {
        for (var level = 2; top > 1 && level > 0; level--)
            html = html.Replace($"<h{level}", $"<h{level + top - 1}", StringComparison.Ordinal)
                .Replace($"</h{level}>", $"</h{level + top - 1}>", StringComparison.Ordinal);
        Markup.Tag(html);
    }

    public void Paragraph(string look, string words) =>
        Markup.Tag($"<p class=\"{look}\">").Words(words).Tag("</p>\n");

    public void Link(GuidePage page)
    {
        if (book.Index.HoldsPage(page.Code))
            Link(places.Page(page.Code), page.Title);
        else
            Markup.Words(Words["books.outside", ("words", page.Title), ("code", page.Code)]);
    }

    public void Link(Worksheet sheet)
    {
        var name = $"{sheet.Code} {sheet.Title}";
        if (book.Index.HoldsSheet(sheet.Code))
            Link(places.Sheet(sheet.Code), name);
        else
            Markup.Words(name);
    }

    public void Link(string address, string words) =>
        Markup.Tag($"<a href=\"{address}\">").Words(words).Tag("</a>");
}
