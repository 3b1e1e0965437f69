using Kith.Packs;

namespace Kith.Publishing.Books.Parts;

/// <summary>What every page carries at its end: the essentials, its worksheets, what to read next, and where it comes from.</summary>
internal static class PageFoot
{
    public static void Write(Setter to, GuidePage page)
    {
        var index = to.Book.Index;
        foreach (var essential in index.EssentialsOf(page.Needs))
        {
            to.Markup.Tag("<section class=\"note\">\n");
            to.Label(essential.Title);
            to.Pack(essential.Html);
            to.Markup.Tag("</section>\n");
        }
        WriteList(to, to.Words["guide.sheets"], [.. index.SheetsOf(page.Worksheets)], to.Link);
        WriteList(to, to.Words["guide.next"], [.. index.PagesOf(page.Next)], to.Link);
        to.Markup.Tag("<footer class=\"colophon\">\n");
        WriteList(
            to,
            to.Words["guide.sources"],
            page.Sources,
            s =>
                to.Markup.Words(
                    s.Date.Length == 0 ? $"{s.Name}: {s.What}" : $"{s.Name}: {s.What} ({s.Date})"
                )
        );
        to.Markup.Element(
            "p",
            to.Words[
                "guide.updated",
                ("day", to.Words.Answers.Day(page.Updated)),
                ("code", page.Code)
            ]
        );
        to.Markup.Tag("</footer>\n");
    }

    private static void WriteList<T>(
        Setter to,
        string name,
        IReadOnlyList<T> things,
        Action<T> write
    )
    {
        if (things.Count == 0)
            return;
        to.Label(name);
        to.Markup.Tag("<ul>\n");
        foreach (var thing in things)
        {
            to.Markup.Tag("<li>");
            write(thing);
            to.Markup.Tag("</li>\n");
        }
        to.Markup.Tag("</ul>\n");
    }
}
