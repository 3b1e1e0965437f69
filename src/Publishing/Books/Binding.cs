using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Books;

/// <summary>Binds a pack, or a part of it, into a book. A part that the pack does not have is null.</summary>
public static class Binding
{
    /// <summary>The whole guide: every page, worksheet, key word and place to ask for help.</summary>
    public static Book All(Library library, BookWords words) =>
        new(
            library,
            words,
            Part: null,
            About: null,
            [.. library.Groups.Select(g => ChapterOf(library, words, g))],
            library.Worksheets,
            Sorted(library.Words),
            library.Resources
        );

    /// <summary>One group of the guide, with the worksheets that its pages offer.</summary>
    public static Book? Group(Library library, BookWords words, string group)
    {
        if (!library.Groups.Contains(group, StringComparer.Ordinal))
            return null;
        var chapter = ChapterOf(library, words, group);
        var offered = chapter.Pages.SelectMany(p => p.Worksheets).ToHashSet(StringComparer.Ordinal);
        var sheets = library.Worksheets.Where(s => offered.Contains(s.Id));
        return Part(library, words, $"group-{group}", chapter.Title, [chapter], [.. sheets], []);
    }

    /// <summary>What a path gives somebody to read and to fill in, and whom they can ask.</summary>
    public static Book? Path(Library library, BookWords words, string id)
    {
        if (library.Paths.FirstOrDefault(p => Is(p.Id, id)) is not { } path)
            return null;
        var help = library.Resources.Where(r => path.Help.Contains(r.Id, StringComparer.Ordinal));
        return Part(
            library,
            words,
            $"path-{id}",
            path.Title,
            Read(library, words, path.Read),
            SheetsOf(library, path.Fill),
            [.. help]
        );
    }

    /// <summary>What a packet prints together.</summary>
    public static Book? Packet(Library library, BookWords words, string id) =>
        library.PacketById(id) is not { } packet
            ? null
            : Part(
                library,
                words,
                $"packet-{id}",
                packet.Title,
                Read(library, words, packet.Pages),
                SheetsOf(library, packet.Sheets),
                []
            );

    /// <summary>These pages and worksheets, by id, in this order.</summary>
    public static Book? Some(Library library, BookWords words, IReadOnlyList<string> ids) =>
        ids.Any(id => library.PageById(id) is null && library.WorksheetById(id) is null)
            ? null
            : Part(
                library,
                words,
                $"pages-{string.Join('.', ids)}",
                words["books.some"],
                Read(library, words, ids),
                SheetsOf(library, ids),
                []
            );

    private static Book Part(
        Library library,
        BookWords words,
        string part,
        string about,
        IReadOnlyList<Chapter> chapters,
        IReadOnlyList<Worksheet> sheets,
        IReadOnlyList<Resource> help
    )
    {
        var used = chapters
            .SelectMany(c => c.Pages)
            .SelectMany(p => p.Words)
            .ToHashSet(StringComparer.Ordinal);
        var keyWords = Sorted(library.Words.Where(w => used.Contains(w.Id)));
        return new(library, words, part, about, chapters, sheets, keyWords, help);
    }

    private static Chapter ChapterOf(Library library, BookWords words, string group) =>
        new(group, words.Group(group), [.. library.Pages.Where(p => Is(p.Group, group))]);

    private static IReadOnlyList<Chapter> Read(
        Library library,
        BookWords words,
        IEnumerable<string> ids
    )
    {
        var pages = ids.Select(library.PageById).OfType<GuidePage>().ToList();
        return pages.Count == 0 ? [] : [new Chapter("read", words["books.read"], pages)];
    }

    private static IReadOnlyList<Worksheet> SheetsOf(Library library, IEnumerable<string> ids) =>
        [.. ids.Select(library.WorksheetById).OfType<Worksheet>()];

    private static IReadOnlyList<Word> Sorted(IEnumerable<Word> words) =>
        [.. words.OrderBy(w => w.Text, StringComparer.InvariantCultureIgnoreCase)];

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
