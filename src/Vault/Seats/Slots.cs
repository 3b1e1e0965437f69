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

    /// <summary>
    /// The three slots for what is set up in the spare. The first notebook gives away the two it does not know; whatever is
    /// set up inside a second one has to do with the second one's own, so that nothing there reaches the first.
    /// </summary>
    internal Slots OfSpare(bool isSecond)
    {
        if (isSecond)
            return new(Spare, Recovery, Own);
        Span<byte> others = [1, 2, 3, 4, 5];
        var left = 0;
        foreach (var slot in others)
            if (slot != Own && slot != Recovery && slot != Spare)
                others[left++] = slot;
        Chance.Shuffle(others[..left]);
        return new(Spare, others[0], others[1]);
    }
}
