namespace Kith.Sealing;

/// <summary>
/// XChaCha20-Poly1305-IETF with a random nonce in front: <c>nonce 24 ‖ ciphertext ‖ tag 16</c>. It does not commit to its
/// key: use it only where the key cannot be chosen by somebody else, or next to a commitment.
/// </summary>
public static unsafe class Aead
{
    /// <summary>Length of a key in bytes.</summary>
    public const int KeyLength = 32;

    /// <summary>Length of the nonce in bytes.</summary>
    public const int NonceLength = 24;

    /// <summary>How much longer the result is than the content.</summary>
    public const int Overhead = NonceLength + TagLength;

    internal const int TagLength = 16;

    /// <summary>Seals the content under a 32-byte key, with the associated bytes authenticated too.</summary>
    public static byte[] Seal(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> associated,
        ReadOnlySpan<byte> content
    )
    {
        var output = new byte[content.Length + Overhead];
        var nonce = output.AsSpan(0, NonceLength);
        Chance.Fill(nonce);
        Encrypt(key, nonce, associated, content, output.AsSpan(NonceLength));
        return output;
    }

    /// <summary>Opens into <paramref name="content"/>, which is 40 bytes shorter. False when anything was changed.</summary>
    public static bool Open(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> associated,
        ReadOnlySpan<byte> sealedBytes,
        Span<byte> content
    ) =>
        sealedBytes.Length >= Overhead
        && Decrypt(
            key,
            sealedBytes[..NonceLength],
            associated,
            sealedBytes[NonceLength..],
            content
        );

    internal static void Encrypt(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> associated,
        ReadOnlySpan<byte> content,
        Span<byte> output
    )
    {
        Lengths.Require(key, KeyLength);
        Lengths.Require(nonce, NonceLength);
        Lengths.Require(output, content.Length + TagLength);
        Lengths.Succeed(
            Sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
                output,
                null,
                content,
                (ulong)content.Length,
                associated,
                (ulong)associated.Length,
                null,
                nonce,
                key
            )
        );
    }

    internal static bool Decrypt(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> associated,
        ReadOnlySpan<byte> sealedBytes,
        Span<byte> content
    )
    {
        Lengths.Require(key, KeyLength);
        Lengths.Require(nonce, NonceLength);
        Lengths.Require(content, sealedBytes.Length - TagLength);
        return Sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
                content,
                null,
                null,
                sealedBytes,
                (ulong)sealedBytes.Length,
                associated,
                (ulong)associated.Length,
                nonce,
                key
            ) == 0;
    }
}
