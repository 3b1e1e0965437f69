using System.Globalization;
using Kith.Packs.Prose;
using Kith.Packs.Rules;
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
    IReadOnlyList<Found<Situation>> Situations,
    IReadOnlyList<Found<PacketFile>> Packets,
    IReadOnlyList<Found<Synonym>> Synonyms,
    IReadOnlyList<Found<Sides>> Sides
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
            Situations: [],
            Packets: [],
            Synonyms: [],
            Sides: []
        );

    public Library ToLibrary()
    {
        IReadOnlyList<Worksheet> worksheets =
        [
            .. Worksheets
                .Select(w => w.Worksheet)
                .OrderBy(w => Known.Sets.ToList().IndexOf(w.Set))
                .ThenBy(w => NumberOf(w.Code)),
        ];
        return new(
            Pack.Value,
            Language,
            [.. Pages.Select(p => p.Page).OrderBy(p => NumberOf(p.Code))],
            [.. Essentials.Select(e => e.Essential)],
            worksheets,
            [.. Words.Select(w => w.Value)],
            [.. Triage.Select(s => s.Value)],
            [.. Paths.Select(p => p.Value)],
            [.. Resources.Select(r => r.Value)],
            Model.Value,
            [.. Situations.Select(s => s.Value)],
            [.. Packets.Select(p => p.Value.With(worksheets))]
        )
        {
            Synonyms = [.. Synonyms.Select(s => s.Value)],
            Sides = [.. Sides.Select(s => s.Value)],
        };
    }

    /// <summary>The number in a code such as <c>s12</c>.</summary>
    private static int NumberOf(string code) =>
        int.TryParse(
            code.AsSpan(1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : int.MaxValue;
}

internal sealed record FoundPage(GuidePage Page, Origin Origin, Body Body);

internal sealed record FoundEssential(Essential Essential, Origin Origin, Body Body);

/// <param name="Places">Where each question and column was read from.</param>
internal sealed record FoundWorksheet(
    Worksheet Worksheet,
    Origin Origin,
    IReadOnlyDictionary<Question, Origin> Places
);
