using System.Globalization;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Books;

/// <summary>The guide, or a part of it, bound together. The same library and the same parts make the same bytes.</summary>
/// <param name="Part">What tells it from the other books out of its pack, such as <c>path-harmed</c>; null: it is all of it.</param>
/// <param name="About">The title of the part; null: it is all of it.</param>
/// <param name="KeyWords">The key words that its pages use.</param>
public sealed record Book(
    Library Library,
    BookWords Words,
    string? Part,
    string? About,
    IReadOnlyList<Chapter> Chapters,
    IReadOnlyList<Worksheet> Sheets,
    IReadOnlyList<Word> KeyWords,
    IReadOnlyList<Resource> Help
)
{
    /// <summary>What shelves and file lists show. Neutral, because others see those.</summary>
    public string Title { get; init; } = "Notes";

    internal BookIndex Index { get; } = new(Library, Chapters, Sheets, KeyWords);

    internal IEnumerable<GuidePage> Pages => Chapters.SelectMany(c => c.Pages);

    /// <summary>A part of the guide has no triage: it leads through all of it.</summary>
    internal IReadOnlyList<Step> Triage => Part is null ? Library.Triage : [];

    /// <summary>Where the triage ends.</summary>
    internal IReadOnlyList<ReadingPath> Paths => Part is null ? Library.Paths : [];

    /// <summary>The same for every reader of an edition, and another for every part of it.</summary>
    internal string Identifier =>
        string.Join(
            '-',
            new[] { "kith", Library.Pack.Id, Library.Pack.Edition, Library.Language, Part }.Where(
                p => p is not null
            )
        );

    /// <summary>The day its newest page was changed; the clock has no part in a book.</summary>
    internal DateOnly Changed =>
        Library.Pages.Count == 0 ? new(2000, 1, 1) : Library.Pages.Max(p => p.Updated);

    internal string Direction =>
        CultureInfo.GetCultureInfo(Library.Language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
}

/// <summary>Pages that stand together.</summary>
/// <param name="Id">A group of the guide, or <c>read</c>.</param>
public sealed record Chapter(string Id, string Title, IReadOnlyList<GuidePage> Pages);
