using Kith.Packs.Parts;
using Kith.Packs.Prose;

namespace Kith.Packs.Rules;

/// <summary>The texts of a pack, gathered once for all rules about words. Each inner list is one file.</summary>
internal sealed class DraftTexts(Draft draft)
{
    public IReadOnlyList<IReadOnlyList<Passage>> Pages { get; } =
    [.. draft.Pages.Select(PackTexts.Of)];

    public IReadOnlyList<IReadOnlyList<Passage>> Essentials { get; } =
    [.. draft.Essentials.Select(PackTexts.Of)];

    public IReadOnlyList<IReadOnlyList<Passage>> Worksheets { get; } =
    [.. draft.Worksheets.Select(PackTexts.Of)];

    /// <summary>The files that are lists, resources left out.</summary>
    public IReadOnlyList<Passage> Lists { get; } = PackTexts.OfLists(draft);

    public IReadOnlyList<Passage> Resources { get; } = PackTexts.OfResources(draft);

    /// <summary>Everything but what is said about resources, whose numbers are their own.</summary>
    public IEnumerable<Passage> OutsideResources =>
        Pages.Concat(Essentials).Concat(Worksheets).SelectMany(t => t).Concat(Lists);
}
