namespace Kith.Vault;

/// <summary>What makes a seat an invite: until when it opens, and whose grant for which circle it trusts.</summary>
/// <param name="Due">Minutes since 1970; from then on it opens nothing.</param>
/// <param name="Circle">The circle it leads to.</param>
/// <param name="Granter">The inviter's author key in that circle.</param>
sealed record Invite(uint Due, CircleId Circle, Bytes32 Granter);
