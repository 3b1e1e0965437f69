using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What a keeper sets.</summary>
/// <param name="DataFolder">Where the pepper and the node key file live, outside the database.</param>
public sealed record NodeOptions(string DataFolder)
{
    /// <summary>What one passphrase guess costs; only tests make it cheaper.</summary>
    public ArgonCost Cost { get; init; } = ArgonCost.Version1;
}
