using Kith.Interventions.Feeds;

namespace Kith.Interventions.Support;

/// <summary>Something a survivor needs, and who can do it.</summary>
/// <param name="Voice">Mark of the one who needs it, if everybody fills their own sheet.</param>
public sealed record SupportNeed(
    string? Voice,
    string Need,
    IReadOnlyList<string> Who,
    string How,
    Origin Origin
);
