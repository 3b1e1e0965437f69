using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Web.Parts;

/// <summary>Turns ids of a pack into what they name. An id the pack does not hold is left out; the pack check refuses it.</summary>
internal static class ReadingOrder
{
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

    /// <summary>Where an answer of the triage leads.</summary>
    public static string AddressOf(this Library library, Turn turn) =>
        turn.Go is { } n
            ? $"/start/{n}"
            : $"/start/{library.Paths.FirstOrDefault(p => p.Id == turn.Path)?.Code}";
}
