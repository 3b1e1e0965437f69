using System.Security.Cryptography;
using System.Text;

namespace Kith.Sealing;

/// <summary>
/// Sealed bytes: <c>nonce 24 ‖ commitment 32 ‖ XChaCha20-Poly1305 ciphertext</c>. The commitment ties the envelope to one
/// key, which Poly1305 alone does not; key and commitment come from one HKDF over key, nonce, label and context.
/// </summary>
public static unsafe class Envelope
{
    /// <summary>Length of a key in bytes.</summary>
    public const int KeyLength = 32;

    /// <summary>Length of what stands before the ciphertext.</summary>
    public const int HeaderLength = NonceLength + CommitmentLength;

    /// <summary>How much longer an envelope is than its content.</summary>
    public const int Overhead = HeaderLength + TagLength;

    internal const int NonceLength = 24;
    const int CommitmentLength = 32;
    const int TagLength = 16;

    /// <summary>Seals the content under a 32-byte key, bound to the label and to the context bytes.</summary>
    public static byte[] Seal(
        ReadOnlySpan<byte> key,
        string label,
        ReadOnlySpan<byte> context,
        ReadOnlySpan<byte> content
    )
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        Chance.Fill(nonce);
        return Seal(key, nonce, label, context, content);
    }

    /// <summary>The content, or null when anything at all is not as it was sealed.</summary>
    public static Secret? Open(
        ReadOnlySpan<byte> key,
        string label,
        ReadOnlySpan<byte> context,
        ReadOnlySpan<byte> envelope
    )
    {
        Lengths.Require(key, KeyLength);
        if (envelope.Length < Overhead)
            return null;
        var nonce = envelope[..NonceLength];
        Span<byte> keys = stackalloc byte[KeyLength + CommitmentLength];
        Schedule(key, nonce, label, context, keys);
        if (
            !CryptographicOperations.FixedTimeEquals(
                keys[KeyLength..],
                envelope[NonceLength..HeaderLength]
            )
        )
            return null;
        var content = Secret.Zeros(envelope.Length - Overhead);
        var result = Sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            content.Bytes,
            null,
            null,
            envelope[HeaderLength..],
            (ulong)(envelope.Length - HeaderLength),
            context,
            (ulong)context.Length,
            nonce,
            keys[..KeyLength]
        );
        CryptographicOperations.ZeroMemory(keys);
        if (result == 0)
            return content;
        content.Dispose();
        return null;
    }

    internal static byte[] Seal(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        string label,
        ReadOnlySpan<byte> context,
        ReadOnlySpan<byte> content
    )
    {
        Lengths.Require(key, KeyLength);
        Span<byte> keys = stackalloc byte[KeyLength + CommitmentLength];
        Schedule(key, nonce, label, context, keys);
        var envelope = new byte[content.Length + Overhead];
        nonce.CopyTo(envelope);
        keys[KeyLength..].CopyTo(envelope.AsSpan(NonceLength));
        Lengths.Succeed(
            Sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
                envelope.AsSpan(HeaderLength),
                null,
                content,
                (ulong)content.Length,
                context,
                (ulong)context.Length,
                null,
                nonce,
                keys[..KeyLength]
            )
        );
        CryptographicOperations.ZeroMemory(keys);
        return envelope;
    }

    static void Schedule(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        string label,
        ReadOnlySpan<byte> context,
        Span<byte> keys
    )
    {
        // A label is at most 64 ASCII characters and a context at most 128 bytes; the zero between keeps pairs apart.
        Span<byte> info = stackalloc byte[64 + 1 + 128];
        var length = Encoding.ASCII.GetBytes(label, info[..64]);
        info[length++] = 0;
        context.CopyTo(info[length..]);
        Derive.Key(key, nonce, info[..(length + context.Length)], keys);
    }
}
