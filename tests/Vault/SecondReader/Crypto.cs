using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Kith.Sealing;

namespace Kith.Vault.Tests.SecondReader;

/// <summary>The section "Primitives" of <c>docs/vault-format.md</c>, on libsodium's functions and the runtime's HKDF.</summary>
static class Crypto
{
    internal static byte[] Hkdf(byte[] key, byte[] salt, string info, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA512, key, length, salt, Encoding.ASCII.GetBytes(info));

    internal static byte[] Blake(int length, params byte[][] parts)
    {
        var hash = new byte[length];
        Sealing.Blake.Hash(Join(parts), hash);
        return hash;
    }

    internal static byte[] OpenEnvelope(byte[] key, string label, byte[] context, byte[] envelope)
    {
        var cursor = new Cursor(envelope);
        var nonce = cursor.Take(24);
        var commitment = cursor.Take(32);
        var box = cursor.Take(cursor.Left);
        var keys = Keys(key, label, context, nonce);
        Refused.Unless(keys.Commitment.AsSpan().SequenceEqual(commitment), "Another key.");
        return OpenAead(keys.Subkey, nonce, context, box);
    }

    internal static (byte[] Subkey, byte[] Commitment) Keys(
        byte[] key,
        string label,
        byte[] context,
        byte[] nonce
    )
    {
        var info = Join(Encoding.ASCII.GetBytes(label), [0], context);
        var keys = HKDF.DeriveKey(HashAlgorithmName.SHA512, key, 64, nonce, info);
        return (keys[..32], keys[32..]);
    }

    internal static byte[] OpenAead(byte[] key, byte[] nonce, byte[] associated, byte[] box)
    {
        Refused.Unless(box.Length >= 16, "Too short for a tag.");
        var content = new byte[box.Length - 16];
        Refused.Unless(Aead.Open(key, associated, Join(nonce, box), content), "It does not open.");
        return content;
    }

    internal static byte[] OpenBox(byte[] secret, byte[] box)
    {
        using var key = BoxKey.FromSecret(secret);
        using var content = key.Open(box);
        Refused.Unless(content is not null, "It is not for this key.");
        return content!.Bytes.ToArray();
    }

    internal static byte[] BoxPublic(byte[] secret)
    {
        using var key = BoxKey.FromSecret(secret);
        return key.Public.ToArray();
    }

    internal static byte[] SigningPublic(byte[] seed)
    {
        using var key = SigningKey.FromSeed(seed);
        return key.Public.ToArray();
    }

    internal static void Verify(byte[] signed, byte[] signature, byte[] author) =>
        Refused.Unless(
            SigningKey.Verify(signed, signature, author),
            "The signature does not hold."
        );

    /// <summary>How long content and zeros are together, for content of this length.</summary>
    internal static int Padded(int content)
    {
        var length = content + 16;
        if (length <= 2048)
            return 2048 - 16;
        var exponent = (int)Math.Floor(Math.Log2(length));
        var bits = (int)Math.Floor(Math.Log2(exponent)) + 1;
        var step = 1 << (exponent - bits);
        return (length + step - 1) / step * step - 16;
    }

    internal static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(p => p)];

    internal static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    internal static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    internal static byte[] U64(ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return bytes;
    }
}
