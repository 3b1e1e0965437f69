using System.Runtime.InteropServices;

namespace Kith.Vault;

/// <summary>How far a log was verified: so many entries, the last of which has this hash.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Head(long Count, Bytes32 Hash)
{
    /// <summary>Nothing yet; a first entry names this hash as the one before it.</summary>
    internal static Head None => default;
}
