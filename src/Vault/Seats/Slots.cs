using System.Runtime.InteropServices;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>The three of a seat's five slots that one row knows. A second notebook in the spare knows another three.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Slots(byte Own, byte Recovery, byte Spare)
{
    /// <summary>How many rows every seat has, from its first moment.</summary>
    internal const int Count = 5;

    internal static Slots Random()
    {
        Span<byte> order = [1, 2, 3, 4, 5];
        Chance.Shuffle(order);
        return new(order[0], order[1], order[2]);
    }
}
