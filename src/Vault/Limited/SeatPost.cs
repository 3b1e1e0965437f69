namespace Kith.Vault;

/// <summary>Something a limited seat wrote.</summary>
/// <param name="Number">How many the seat wrote before; nothing else of that seat has it.</param>
/// <param name="Day">In UTC.</param>
/// <param name="Body">The bytes its writer gave.</param>
public sealed record SeatPost(uint Number, DateOnly Day, ReadOnlyMemory<byte> Body);
