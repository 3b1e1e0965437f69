namespace Kith.Sealing;

/// <summary>An Ed25519 key pair (RFC 8032), from libsodium.</summary>
public sealed unsafe class SigningKey : IDisposable
{
    /// <summary>Length of a seed in bytes.</summary>
    public const int SeedLength = 32;

    /// <summary>Length of a signature in bytes.</summary>
    public const int SignatureLength = 64;

    readonly Secret expanded = Secret.Zeros(64);
    readonly byte[] publicKey = new byte[32];

    SigningKey(ReadOnlySpan<byte> seed)
    {
        Lengths.Require(seed, SeedLength);
        Lengths.Succeed(Sodium.crypto_sign_seed_keypair(publicKey, expanded.Bytes, seed));
    }

    /// <summary>The public key, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Public => publicKey;

    /// <summary>The seed from which the pair comes, 32 bytes.</summary>
    public ReadOnlySpan<byte> Seed => expanded.Bytes[..SeedLength];

    /// <summary>The pair that belongs to this seed of 32 bytes.</summary>
    public static SigningKey FromSeed(ReadOnlySpan<byte> seed) => new(seed);

    /// <summary>A new random pair.</summary>
    public static SigningKey Random()
    {
        using var seed = Secret.Random(SeedLength);
        return new(seed.Bytes);
    }

    /// <summary>Fills <paramref name="signature"/> (64 bytes).</summary>
    public void Sign(ReadOnlySpan<byte> message, Span<byte> signature)
    {
        Lengths.Require(signature, SignatureLength);
        Lengths.Require(expanded.Bytes, 64);
        Lengths.Succeed(
            Sodium.crypto_sign_detached(
                signature,
                null,
                message,
                (ulong)message.Length,
                expanded.Bytes
            )
        );
    }

    /// <summary>Whether the signature over the message is that key's.</summary>
    public static bool Verify(
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature,
        ReadOnlySpan<byte> publicKey
    )
    {
        Lengths.Require(signature, SignatureLength);
        Lengths.Require(publicKey, 32);
        return Sodium.crypto_sign_verify_detached(
                signature,
                message,
                (ulong)message.Length,
                publicKey
            ) == 0;
    }

    /// <inheritdoc />
    public void Dispose() => expanded.Dispose();
}
