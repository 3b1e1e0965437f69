using Kith.Interventions.Feeds;

namespace Kith.Interventions.Decisions;

/// <summary>Something the team decided.</summary>
/// <param name="How">How they decided, as it was said.</param>
public sealed record TeamDecision(string What, string How, Origin Origin);
