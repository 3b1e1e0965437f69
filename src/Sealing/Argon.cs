namespace Kith.Sealing;

/// <summary>How much work a passphrase guess costs. One setting for the whole node, by version.</summary>
/// <param name="Passes">Passes over the memory, 1 or more.</param>
/// <param name="MemoryBytes">Memory in bytes, 8 KiB or more.</param>
public sealed record ArgonCost(int Passes, int MemoryBytes)
{
    /// <summary>Three passes over 64 MiB: RFC 9106 section 4, the second recommended choice, with one lane.</summary>
    public static ArgonCost Version1 { get; } = new(3, 64 * 1024 * 1024);
}

/// <summary>Argon2id version 1.3 with one lane (RFC 9106), from libsodium.</summary>
public static class Argon
{
    /// <summary>The length of a salt in bytes.</summary>
    public const int SaltLength = 16;

    const int Argon2id13 = 2;

    /// <summary>Fills <paramref name="output"/> (16 bytes or more) from the passphrase and the 16-byte salt.</summary>
    /// <exception cref="InvalidOperationException">The machine cannot give the memory.</exception>
    public static void Stretch(
        ReadOnlySpan<byte> passphrase,
        ReadOnlySpan<byte> salt,
        ArgonCost cost,
        Span<byte> output
    )
    {
        Lengths.Require(salt, SaltLength);
        var result = Sodium.crypto_pwhash(
            output,
            (ulong)output.Length,
            passphrase,
            (ulong)passphrase.Length,
            salt,
            (ulong)cost.Passes,
            (nuint)cost.MemoryBytes,
            Argon2id13
        );
        if (result != 0)
            throw new InvalidOperationException("Argon2id could not get its memory.");
    }
}
