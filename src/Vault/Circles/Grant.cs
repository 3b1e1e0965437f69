using System.Security.Cryptography;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// An epoch's key on its way to a member: signed inside the box, because a sealed box does not say who made it, and bound
/// to the box key it was made for, so that it cannot be passed on.
/// </summary>
/// <param name="Epoch">What is given. Its author seed is all zero unless the recipient has none yet.</param>
/// <param name="Signer">The author key that gives it.</param>
sealed record Grant(Held Epoch, Bytes32 Signer)
{
    const int UnsignedLength = Held.Length + Bytes32.Length;

    internal static byte[] Write(Held epoch, SigningKey signer, Bytes32 recipient)
    {
        var bytes = new byte[UnsignedLength + SigningKey.SignatureLength];
        epoch.Write(bytes.AsSpan(0, Held.Length));
        signer.Public.Span.CopyTo(bytes.AsSpan(Held.Length));
        var message = Message(bytes.AsSpan(0, UnsignedLength), recipient);
        signer.Sign(message, bytes.AsSpan(UnsignedLength));
        CryptographicOperations.ZeroMemory(message);
        return bytes;
    }

    /// <summary>Null unless the signer it names has signed it for this recipient.</summary>
    internal static Grant? Read(ReadOnlySpan<byte> bytes, Bytes32 recipient)
    {
        if (bytes.Length != UnsignedLength + SigningKey.SignatureLength)
            return null;
        var signer = Bytes32.From(bytes[Held.Length..]);
        var message = Message(bytes[..UnsignedLength], recipient);
        var good = SigningKey.Verify(message, bytes[UnsignedLength..], signer.ToArray());
        CryptographicOperations.ZeroMemory(message);
        return good ? new(Held.Read(bytes[..Held.Length]), signer) : null;
    }

    static byte[] Message(ReadOnlySpan<byte> body, Bytes32 recipient) =>
        [.. Labels.SignedGrant, .. recipient.ToArray(), .. body];
}
