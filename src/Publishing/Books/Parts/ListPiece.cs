using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Books.Parts;

/// <summary>Pages or worksheets in a list, each with a line about it.</summary>
internal static class ListPiece
{
    public static void Pages(Setter to, IReadOnlyList<GuidePage> pages) =>
        Write(to, pages.Select(p => (to.Places.Page(p.Code), p.Title, p.Short[0])));

    public static void Sheets(Setter to, IReadOnlyList<Worksheet> sheets) =>
        Write(to, sheets.Select(s => (to.Places.Sheet(s.Code), $"{s.Code} {s.Title}", s.Why)));

    private static void Write(
        Setter to,
        IEnumerable<(string Address, string Name, string About)> lines
    )
    {
        to.Markup.Tag("<ul class=\"lines\">\n");
        foreach (var (address, name, about) in lines)
        {
            to.Markup.Tag("<li>");
            to.Link(address, name);
            to.Markup.Element("p", about).Tag("</li>\n");
        }
        to.Markup.Tag("</ul>\n");
    }
}
