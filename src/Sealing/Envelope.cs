using System.Security.Cryptography;
using System.Text;

namespace Kith.Sealing;

/// <summary>
/// Sealed bytes: <c>nonce 24 ‖ commitment 32 ‖ XChaCha20-Poly1305 ciphertext</c>. The commitment ties the envelope to one
/// key, which Poly1305 alone does not; subkey and commitment come from one HKDF over key, nonce, label and context.
/// </summary>
public static class Envelope
{
    /// <summary>Length of a key in bytes.</summary>
    public const int KeyLength = Aead.KeyLength;

    /// <summary>Length of what stands before the ciphertext.</summary>
    public const int HeaderLength = Aead.NonceLength + CommitmentLength;

    /// <summary>How much longer an envelope is than its content.</summary>
    public const int Overhead = HeaderLength + Aead.TagLength;

    const int CommitmentLength = 32;
    const int LongestLabel = 64;
    const int LongestContext = 128;

    /// <summary>Seals the content under a 32-byte key, bound to the label (64 ASCII characters at most) and context (128 bytes).</summary>
    public static byte[] Seal(
        ReadOnlySpan<byte> key,
        string label,
        ReadOnlySpan<byte> context,
        ReadOnlySpan<byte> content
    )
    {
        Span<byte> nonce = stackalloc byte[Aead.NonceLength];
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
        if (envelope.Length < Overhead)
            return null;
        var content = Secret.Zeros(envelope.Length - Overhead);
        if (Open(key, label, context, envelope, content.Bytes))
            return content;
        content.Dispose();
        return null;
    }

    /// <summary>Opens into <paramref name="content"/>, which is 72 bytes shorter. False when anything was changed.</summary>
    public static bool Open(
        ReadOnlySpan<byte> key,
        string label,
        ReadOnlySpan<byte> context,
        ReadOnlySpan<byte> envelope,
        Span<byte> content
    )
    {
        if (envelope.Length < Overhead)
            return false;
        var nonce = envelope[..Aead.NonceLength];
        var commitment = envelope[Aead.NonceLength..HeaderLength];
        Span<byte> keys = stackalloc byte[KeyLength + CommitmentLength];
        Schedule(key, nonce, label, context, keys);
        var opened =
            CryptographicOperations.FixedTimeEquals(keys[KeyLength..], commitment)
            && Aead.Decrypt(keys[..KeyLength], nonce, context, envelope[HeaderLength..], content);
        CryptographicOperations.ZeroMemory(keys);
        return opened;
    }

    internal static byte[] Seal(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        string label,
        ReadOnlySpan<byte> context,
        ReadOnlySpan<byte> content
    )
    {
        Span<byte> keys = stackalloc byte[KeyLength + CommitmentLength];
        Schedule(key, nonce, label, context, keys);
        var envelope = new byte[content.Length + Overhead];
        nonce.CopyTo(envelope);
        keys[KeyLength..].CopyTo(envelope.AsSpan(Aead.NonceLength));
        Aead.Encrypt(keys[..KeyLength], nonce, context, content, envelope.AsSpan(HeaderLength));
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
        Lengths.Require(key, KeyLength);
        // The zero keeps label and context apart: no label contains one.
        Span<byte> info = stackalloc byte[LongestLabel + 1 + LongestContext];
        var length = Encoding.ASCII.GetBytes(label, info[..LongestLabel]);
        info[length++] = 0;
        context.CopyTo(info[length..]);
        Derive.Key(key, nonce, info[..(length + context.Length)], keys);
    }
}
