using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Somebody who is being invited, and what to sign with until they join.</summary>
sealed record Newcomer(AuthorId Id, Secret AuthorSeed);
