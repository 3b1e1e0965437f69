namespace Kith.Sealing;

/// <summary>BLAKE2b (RFC 7693), from libsodium.</summary>
public static class Blake
{
    /// <summary>The usual length of a hash in bytes.</summary>
    public const int Length = 32;

    /// <summary>Fills <paramref name="hash"/> (16 to 64 bytes) from the message.</summary>
    public static void Hash(ReadOnlySpan<byte> message, Span<byte> hash) =>
        Keyed([], message, hash);

    /// <summary>The 32-byte hash of the message.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> message)
    {
        var hash = new byte[Length];
        Hash(message, hash);
        return hash;
    }

    /// <summary>Fills <paramref name="hash"/> from the message under a key of up to 64 bytes.</summary>
    public static void Keyed(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, Span<byte> hash) =>
        Lengths.Succeed(
            Sodium.crypto_generichash(
                hash,
                (nuint)hash.Length,
                message,
                (ulong)message.Length,
                key,
                (nuint)key.Length
            )
        );
}
