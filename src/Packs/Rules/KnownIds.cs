using Kith.Packs.Parts;

namespace Kith.Packs.Rules;

/// <summary>The ids of a pack by kind.</summary>
internal sealed class KnownIds(Draft draft)
{
    public IReadOnlySet<string> Pages { get; } = Set(draft.Pages.Select(p => p.Page.Id));

    public IReadOnlySet<string> Essentials { get; } =
        Set(draft.Essentials.Select(e => e.Essential.Id));

    public IReadOnlySet<string> Worksheets { get; } =
        Set(draft.Worksheets.Select(w => w.Worksheet.Id));

    public IReadOnlySet<string> Words { get; } = Set(draft.Words.Select(w => w.Value.Id));

    public IReadOnlySet<string> Resources { get; } = Set(draft.Resources.Select(r => r.Value.Id));

    private static HashSet<string> Set(IEnumerable<string> ids) => new(ids, StringComparer.Ordinal);
}
