namespace Kith.Vault;

/// <summary>Something that was released to a limited seat. It does not say by whom.</summary>
/// <param name="Day">In UTC.</param>
/// <param name="Body">The bytes that were released.</param>
public sealed record Released(DateOnly Day, ReadOnlyMemory<byte> Body);
