namespace Kith.Vault;

/// <summary>Whose keys a limited seat has at the moment.</summary>
/// <param name="HasCome">Whether the person took it; before that they are those of whoever made it.</param>
sealed record Sitter(bool HasCome, Bytes32 Box, Bytes32 Signing);
