using System.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>Where a form belongs, in a box of one length that only its owner opens.</summary>
static class DraftPlace
{
    const int Length = sizeof(ushort) + Drafts.LongestPlace;

    /// <summary>Length of the box in bytes.</summary>
    internal const int BoxLength = Length + BoxKey.Overhead;

    internal static byte[] Seal(string place, Bytes32 box)
    {
        var text = Encoding.UTF8.GetBytes(place);
        if (text.Length > Drafts.LongestPlace)
            throw new ArgumentException("The place is too long.", nameof(place));
        using var content = Secret.Zeros(Length);
        var writer = new ByteWriter(content.Bytes);
        writer.Number16((ushort)text.Length);
        writer.Bytes(text);
        return BoxKey.Seal(content.Bytes, box.ToArray());
    }

    internal static string? Open(ReadOnlySpan<byte> sealedPlace, BoxKey box)
    {
        using var content = box.Open(sealedPlace);
        if (content is null)
            return null;
        var reader = new ByteReader(content.Bytes);
        var length = reader.Number16();
        return reader.Has(length) ? Encoding.UTF8.GetString(reader.Bytes(length)) : null;
    }
}
