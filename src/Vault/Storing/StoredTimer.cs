namespace Kith.Vault;

/// <summary>Something the node does when nobody is signed in.</summary>
/// <param name="Id">Random.</param>
/// <param name="Due">Whole minutes since 1970-01-01 UTC.</param>
/// <param name="Sealed">What is to be done, sealed to the node's key file.</param>
public sealed record StoredTimer(UInt128 Id, long Due, ReadOnlyMemory<byte> Sealed);
