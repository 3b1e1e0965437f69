using Kith.Interventions.Feeds;

namespace Kith.Interventions.Roles;

/// <summary>Something somebody does for the team.</summary>
/// <param name="Who">Names; empty if nobody does it.</param>
/// <param name="Fits">Whether it suits them, as it was said.</param>
/// <param name="Missing">What or who is missing, as it was said.</param>
public sealed record Role(
    string Name,
    IReadOnlyList<string> Who,
    IReadOnlyList<Said> Fits,
    IReadOnlyList<Said> Missing
);
