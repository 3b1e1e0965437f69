namespace Kith.Sealing;

/// <summary>
/// An X25519 key pair (RFC 7748) that can receive libsodium's sealed boxes. A box does not say who made it:
/// whoever needs to know puts a signature inside.
/// </summary>
public sealed class BoxKey : IDisposable
{
    /// <summary>Length of either key in bytes.</summary>
    public const int Length = 32;

    /// <summary>How much longer a box is than its message.</summary>
    public const int Overhead = 48;

    readonly Secret secret;
    readonly byte[] publicKey = new byte[Length];

    BoxKey(Secret secret)
    {
        this.secret = secret;
        Lengths.Succeed(Sodium.crypto_scalarmult_base(publicKey, secret.Bytes));
    }

    /// <summary>The public key, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Public => publicKey;

    /// <summary>The secret key, 32 bytes.</summary>
    public ReadOnlySpan<byte> SecretKey => secret.Bytes;

    /// <summary>The pair that belongs to this secret key of 32 bytes.</summary>
    public static BoxKey FromSecret(ReadOnlySpan<byte> secretKey)
    {
        Lengths.Require(secretKey, Length);
        return new(Secret.CopyOf(secretKey));
    }

    /// <summary>A new random pair.</summary>
    public static BoxKey Random() => new(Secret.Random(Length));

    /// <summary>Seals the message to a public key of 32 bytes.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey)
    {
        Lengths.Require(publicKey, Length);
        var box = new byte[message.Length + Overhead];
        Lengths.Succeed(Sodium.crypto_box_seal(box, message, (ulong)message.Length, publicKey));
        return box;
    }

    /// <summary>The message, or null when the box is not whole or not for this key.</summary>
    public Secret? Open(ReadOnlySpan<byte> box)
    {
        if (box.Length < Overhead)
            return null;
        Lengths.Require(secret.Bytes, Length);
        var message = Secret.Zeros(box.Length - Overhead);
        var result = Sodium.crypto_box_seal_open(
            message.Bytes,
            box,
            (ulong)box.Length,
            publicKey,
            secret.Bytes
        );
        if (result == 0)
            return message;
        message.Dispose();
        return null;
    }

    /// <inheritdoc />
    public void Dispose() => secret.Dispose();
}
