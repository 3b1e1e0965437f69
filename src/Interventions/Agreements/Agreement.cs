using Kith.Interventions.Feeds;

namespace Kith.Interventions.Agreements;

/// <summary>Something the team agreed on.</summary>
/// <param name="Review">When they will look at it again, as it was said.</param>
public sealed record Agreement(string What, string Review, Origin Origin);
