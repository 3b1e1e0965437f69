using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What opens one log, and what its signatures are bound to.</summary>
sealed record LogKey(StreamId Stream, CircleId Circle, uint Epoch, Secret Key);
