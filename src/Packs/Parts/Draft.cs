using Kith.Packs.Prose;
using Kith.Packs.Yaml;
using Kith.Worksheets;

namespace Kith.Packs.Parts;

/// <summary>A pack as read, before the rules between its parts are checked.</summary>
internal sealed record Draft(
    string Language,
    Found<PackInfo> Pack,
    IReadOnlyList<FoundPage> Pages,
    IReadOnlyList<FoundEssential> Essentials,
    IReadOnlyList<FoundWorksheet> Worksheets,
    IReadOnlyList<Found<Word>> Words,
    IReadOnlyList<Found<Step>> Triage,
    IReadOnlyList<Found<ReadingPath>> Paths,
    IReadOnlyList<Found<Resource>> Resources,
    Found<Model> Model,
    IReadOnlyList<Found<Situation>> Situations
)
{
    /// <summary>One worksheet without a pack around it.</summary>
    public static Draft OfOne(FoundWorksheet worksheet, string language) =>
        new(
            language,
            new(new PackInfo("", "", "", "", "", []), worksheet.Origin),
            Pages: [],
            Essentials: [],
            [worksheet],
            Words: [],
            Triage: [],
            Paths: [],
            Resources: [],
            new(new Model([], [], []), worksheet.Origin),
            Situations: []
        );

    public Library ToLibrary() =>
        new(
            Pack.Value,
            Language,
            [.. Pages.Select(p => p.Page)],
            [.. Essentials.Select(e => e.Essential)],
            [.. Worksheets.Select(w => w.Worksheet)],
            [.. Words.Select(w => w.Value)],
            [.. Triage.Select(s => s.Value)],
            [.. Paths.Select(p => p.Value)],
            [.. Resources.Select(r => r.Value)],
            Model.Value,
            [.. Situations.Select(s => s.Value)]
        );
}

internal sealed record FoundPage(GuidePage Page, Origin Origin, Body Body);

internal sealed record FoundEssential(Essential Essential, Origin Origin, Body Body);

/// <param name="Places">Where each question and column was read from.</param>
internal sealed record FoundWorksheet(
    Worksheet Worksheet,
    Origin Origin,
    IReadOnlyDictionary<Question, Origin> Places
);
