using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Books.Parts;

/// <summary>The beginning of a chapter: its title, and what stands in it.</summary>
internal static class ListPiece
{
    public static Action<Setter> Of(string title, IReadOnlyList<GuidePage> pages) =>
        to =>
            Write(to, title, pages, page => (to.Places.Page(page.Code), page.Title, page.Short[0]));

    public static Action<Setter> Of(string title, IReadOnlyList<Worksheet> sheets) =>
        to =>
            Write(
                to,
                title,
                sheets,
                sheet => (to.Places.Sheet(sheet.Code), $"{sheet.Code} {sheet.Title}", sheet.Why)
            );

    private static void Write<T>(
        Setter to,
        string title,
        IReadOnlyList<T> things,
        Func<T, (string Address, string Name, string About)> line
    )
    {
        to.Heading(0, title);
        Lines(to, things, line);
    }

    public static void Lines<T>(
        Setter to,
        IReadOnlyList<T> things,
        Func<T, (string Address, string Name, string About)> line
    )
    {
        to.Markup.Tag("<ul class=\"lines\">\n");
        foreach (var thing in things)
        {
            var (address, name, about) = line(thing);
            to.Markup.Tag("<li>");
            to.Link(address, name);
            to.Markup.Element("p", about).Tag("</li>\n");
        }
        to.Markup.Tag("</ul>\n");
    }
}
