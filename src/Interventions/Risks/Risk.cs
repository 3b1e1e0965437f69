using Kith.Interventions.Feeds;

namespace Kith.Interventions.Risks;

/// <summary>Something that could happen, as it stands in the newest entry of its sheet.</summary>
/// <param name="Serious">The point they gave it, or null.</param>
/// <param name="SeriousWords">The same in plain words.</param>
/// <param name="Before">What was said earlier of a risk in the same words, oldest first.</param>
public sealed record Risk(
    string What,
    IReadOnlyList<string> To,
    int? Serious,
    string SeriousWords,
    string Plan,
    string Review,
    IReadOnlyList<RiskRating> Before,
    Origin Origin
);

/// <summary>How serious somebody found a risk on a day.</summary>
public sealed record RiskRating(int Serious, string Words, Origin Origin);
