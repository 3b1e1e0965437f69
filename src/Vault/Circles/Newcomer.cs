using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Somebody who is being invited: what to sign with, and which earlier epochs to be given.</summary>
sealed record Newcomer(AuthorId Id, Secret AuthorSeed, IReadOnlyList<Held> Earlier);
