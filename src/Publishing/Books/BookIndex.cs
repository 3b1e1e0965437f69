using System.Collections.Frozen;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Books;

/// <summary>What a book holds, and what its links name, without looking through lists.</summary>
internal sealed class BookIndex(
    Library library,
    IReadOnlyList<Chapter> chapters,
    IReadOnlyList<Worksheet> sheets,
    IReadOnlyList<Word> words
)
{
    private readonly FrozenSet<string> _pages = chapters
        .SelectMany(c => c.Pages)
        .Select(p => p.Code)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _sheets = sheets
        .Select(s => s.Code)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _words = words
        .Select(w => w.Id)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, GuidePage> _pageById =
        library.Pages.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Worksheet> _sheetById =
        library.Worksheets.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Essential> _essentials =
        library.Essentials.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Word> _wordById = library.Words.ToFrozenDictionary(
        w => w.Id,
        StringComparer.Ordinal
    );

    public bool HoldsPage(string code) => _pages.Contains(code);

    public bool HoldsSheet(string code) => _sheets.Contains(code);

    public bool HoldsWord(string id) => _words.Contains(id);

    // An id that the pack does not hold is left out; the check of the pack refuses it.
    public IEnumerable<GuidePage> PagesOf(IEnumerable<string> ids) => Of(_pageById, ids);

    public IEnumerable<Worksheet> SheetsOf(IEnumerable<string> ids) => Of(_sheetById, ids);

    public IEnumerable<Essential> EssentialsOf(IEnumerable<string> ids) => Of(_essentials, ids);

    public IEnumerable<Word> WordsOf(IEnumerable<string> ids) => Of(_wordById, ids);

    private static IEnumerable<T> Of<T>(FrozenDictionary<string, T> byId, IEnumerable<string> ids)
        where T : class => ids.Select(id => byId.GetValueOrDefault(id)).OfType<T>();
}
