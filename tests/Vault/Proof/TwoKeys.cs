using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Kith.Vault.Tests.Proof;

/// <summary>
/// Makes one ciphertext that XChaCha20-Poly1305 accepts under two keys, as anybody can: Poly1305 does not commit to its
/// key (Dodis and others, 2018; Len, Grubbs and Ristenpart, 2021).
/// </summary>
static partial class TwoKeys
{
    static readonly BigInteger Prime = BigInteger.Pow(2, 130) - 5;
    static readonly BigInteger Two128 = BigInteger.Pow(2, 128);

    /// <summary>Two blocks and a tag: 48 bytes that open under both keys with this nonce and these associated bytes.</summary>
    internal static byte[] Ciphertext(byte[] one, byte[] other, byte[] nonce, byte[] associated)
    {
        var (first, second) = (new OneTime(one, nonce), new OneTime(other, nonce));
        for (var tag = BigInteger.One; ; tag++)
        for (var lift = 0; lift < 16; lift++)
        {
            // Each accumulator must end with the tag; it may be longer by a multiple of 2^128.
            var (a, p, q) = first.Equation(associated, tag, lift % 4);
            var (b, r, s) = second.Equation(associated, tag, lift / 4);
            var determinant = Inverse(Mod(p * s - q * r));
            var x = Mod((a * s - b * q) * determinant) - Two128;
            var y = Mod((b * p - a * r) * determinant) - Two128;
            if (IsBlock(x) && IsBlock(y))
                return [.. Block(x), .. Block(y), .. Block(tag)];
        }
    }

    static bool IsBlock(BigInteger value) => value >= 0 && value < Two128;

    static BigInteger Mod(BigInteger value) => ((value % Prime) + Prime) % Prime;

    static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(value, Prime - 2, Prime);

    static byte[] Block(BigInteger value)
    {
        var block = new byte[16];
        value.TryWriteBytes(block, out _, isUnsigned: true);
        return block;
    }

    static BigInteger Number(ReadOnlySpan<byte> block) => new(block, isUnsigned: true);

    /// <summary>The key that Poly1305 takes from a key and a nonce.</summary>
    sealed class OneTime
    {
        readonly BigInteger r;
        readonly BigInteger s;

        internal OneTime(byte[] key, byte[] nonce)
        {
            var stream = new byte[32];
            Assert.Equal(0, crypto_stream_xchacha20(stream, 32, nonce, key));
            foreach (var i in new[] { 3, 7, 11, 15 })
                stream[i] &= 15;
            foreach (var i in new[] { 4, 8, 12 })
                stream[i] &= 252;
            r = Number(stream.AsSpan(0, 16));
            s = Number(stream.AsSpan(16));
        }

        /// <summary>What p·x + q·y must be for the blocks x and y to give the tag.</summary>
        internal (BigInteger Sum, BigInteger P, BigInteger Q) Equation(
            byte[] associated,
            BigInteger tag,
            int lift
        )
        {
            var lengths = new byte[16];
            BinaryPrimitives.WriteUInt64LittleEndian(lengths, (ulong)associated.Length);
            BinaryPrimitives.WriteUInt64LittleEndian(lengths.AsSpan(8), 32);
            var sum = BigInteger.Zero;
            for (var at = 0; at < associated.Length; at += 16)
            {
                var block = new byte[16];
                associated.AsSpan(at, Math.Min(16, associated.Length - at)).CopyTo(block);
                sum = Mod((sum + Number(block) + Two128) * r);
            }
            var known = Mod(sum * r * r * r + (Number(lengths) + Two128) * r);
            var end = (((tag - s) % Two128 + Two128) % Two128) + lift * Two128;
            return (Mod(end - known), Mod(r * r * r), Mod(r * r));
        }
    }

    [LibraryImport("libsodium.so.23")]
    private static partial int crypto_stream_xchacha20(
        Span<byte> stream,
        ulong length,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> key
    );
}
