using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Web.Parts;

/// <summary>Turns ids of a pack into what they name. An id the pack does not hold is left out; the pack check refuses it.</summary>
internal static class ReadingOrder
{
    private const string Stories = "stories";
    private const int MostStories = 2;

    public static IEnumerable<GuidePage> PagesOf(this Library library, IEnumerable<string> ids) =>
        ids.Select(library.PageById).OfType<GuidePage>();

    public static IEnumerable<Worksheet> SheetsOf(this Library library, IEnumerable<string> ids) =>
        ids.Select(library.WorksheetById).OfType<Worksheet>();

    public static IEnumerable<Essential> EssentialsOf(
        this Library library,
        IEnumerable<string> ids
    ) => ids.Select(id => library.Essentials.FirstOrDefault(e => e.Id == id)).OfType<Essential>();

    public static IEnumerable<Word> WordsOf(this Library library, IEnumerable<string> ids) =>
        ids.Select(id => library.Words.FirstOrDefault(w => w.Id == id)).OfType<Word>();

    public static IEnumerable<Resource> HelpOf(this Library library, IEnumerable<string> ids) =>
        ids.Select(id => library.Resources.FirstOrDefault(r => r.Id == id)).OfType<Resource>();

    /// <summary>Invented stories of the set a page belongs to, or that end on one of its worksheets; the nearest two.</summary>
    public static IEnumerable<GuidePage> StoriesFor(this Library library, GuidePage page) =>
        page.Group == Stories
            ? []
            : library
                .Pages.Where(p => p.Group == Stories)
                .Select(p => (Story: p, Near: Nearness(p, page)))
                .Where(found => found.Near > 0)
                .OrderByDescending(found => found.Near)
                .Take(MostStories)
                .Select(found => found.Story);

    /// <summary>The invented story of the worksheet's set, or null.</summary>
    public static GuidePage? StoryFor(this Library library, Worksheet sheet) =>
        library.Pages.FirstOrDefault(p => p.Group == Stories && p.Set == sheet.Set);

    /// <summary>Where an answer of the triage leads.</summary>
    public static string AddressOf(this Library library, Turn turn) =>
        turn.Go is { } n
            ? $"/start/{n}"
            : $"/start/{library.Paths.FirstOrDefault(p => p.Id == turn.Path)?.Code}";

    // A worksheet in common says more than a set in common: a set has many pages.
    private static int Nearness(GuidePage story, GuidePage page) =>
        (2 * story.Worksheets.Intersect(page.Worksheets, StringComparer.Ordinal).Count())
        + (story.Set is not null && story.Set == page.Set ? 1 : 0);
}
