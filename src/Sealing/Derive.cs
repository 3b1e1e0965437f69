using System.Security.Cryptography;
using System.Text;

namespace Kith.Sealing;

/// <summary>HKDF-SHA-512 (RFC 5869), from the runtime. Every label starts with <c>kith/v1/</c>.</summary>
public static class Derive
{
    /// <summary>Fills <paramref name="output"/> from the key, an optional salt and the label.</summary>
    public static void Key(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> salt,
        string label,
        Span<byte> output
    )
    {
        Span<byte> info = stackalloc byte[Encoding.UTF8.GetMaxByteCount(label.Length)];
        info = info[..Encoding.UTF8.GetBytes(label, info)];
        Key(key, salt, info, output);
    }

    /// <summary>The same with the label as bytes.</summary>
    public static void Key(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> salt,
        ReadOnlySpan<byte> label,
        Span<byte> output
    ) => HKDF.DeriveKey(HashAlgorithmName.SHA512, key, output, salt, label);

    /// <summary>A 32-byte key derived from another.</summary>
    public static Secret Key(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, string label)
    {
        var derived = Secret.Zeros(32);
        Key(key, salt, label, derived.Bytes);
        return derived;
    }
}
