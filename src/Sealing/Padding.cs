using System.Numerics;

namespace Kith.Sealing;

/// <summary>Lengths that say little: Padmé (Nikitin et al., PoPETs 2019, section 4), never below a floor.</summary>
public static class Padding
{
    /// <summary>The least length a sealed item is padded to.</summary>
    public const int Floor = 2048;

    /// <summary>The padded length, at most 12 % above <paramref name="length"/> once that is past the floor.</summary>
    public static int Length(int length)
    {
        if (length <= Floor)
            return Floor;
        var exponent = BitOperations.Log2((uint)length);
        var kept = BitOperations.Log2((uint)exponent) + 1;
        var mask = (1 << (exponent - kept)) - 1;
        return checked(length + mask) & ~mask;
    }
}
