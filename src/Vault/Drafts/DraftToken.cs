using System.Buffers.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>What a form carries, sealed under the node key: whom to seal to, and for how long and how often: once.</summary>
/// <param name="Use">Names this token alone.</param>
/// <param name="Due">Minutes since 1970; from then on it is no good.</param>
/// <param name="Box">The owner's public key.</param>
/// <param name="Place">Where the form belongs, sealed to the owner.</param>
sealed record DraftToken(UInt128 Use, uint Due, Bytes32 Box, byte[] Place)
{
    const int Length = Identity.Length + sizeof(uint) + Bytes32.Length + DraftPlace.BoxLength;

    /// <summary>The stream that is taken once the token is used.</summary>
    internal StreamId Claim => new(Use);

    internal string Seal(Secret nodeKey)
    {
        var bytes = new byte[Length];
        var writer = new ByteWriter(bytes);
        writer.Id(Use);
        writer.Number32(Due);
        Box.Write(writer.Advance(Bytes32.Length));
        writer.Bytes(Place);
        return Base64Url.EncodeToString(Envelope.Seal(nodeKey.Bytes, Labels.Draft, [], bytes));
    }

    internal static DraftToken? Open(Secret nodeKey, string? text)
    {
        if (text is null || !Base64Url.IsValid(text))
            return null;
        var envelope = Base64Url.DecodeFromChars(text);
        using var content = Envelope.Open(nodeKey.Bytes, Labels.Draft, [], envelope);
        if (content is null || content.Bytes.Length != Length)
            return null;
        var reader = new ByteReader(content.Bytes);
        return new(
            reader.Id(),
            reader.Number32(),
            Bytes32.From(reader.Bytes(Bytes32.Length)),
            reader.Bytes(DraftPlace.BoxLength).ToArray()
        );
    }
}
