using System.Buffers.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>
/// A text that a browser may keep so that a flood of guesses does not keep its owner out. It is sealed under the node key and
/// says nothing of who signed in; it opens nothing.
/// </summary>
static class KnownDevice
{
    const int Length = Identity.Length + sizeof(uint);

    internal static string Issue(Node node)
    {
        var bytes = new byte[Length];
        var writer = new ByteWriter(bytes);
        writer.Id(Chance.Identity());
        writer.Number32(node.Clock.Minutes() + (uint)Seats.DeviceKept.TotalMinutes);
        return Base64Url.EncodeToString(
            Envelope.Seal(node.Keys.NodeKey.Bytes, Labels.KnownDevice, [], bytes)
        );
    }

    /// <summary>Which device; null when the text is not the node's own or too old.</summary>
    internal static UInt128? Read(Node node, string? text) =>
        Read(node.Keys.NodeKey, node.Clock.Minutes(), text);

    internal static UInt128? Read(Secret nodeKey, uint now, string? text)
    {
        if (text is null || !Base64Url.IsValid(text))
            return null;
        var envelope = Base64Url.DecodeFromChars(text);
        using var content = Envelope.Open(nodeKey.Bytes, Labels.KnownDevice, [], envelope);
        if (content is null || content.Bytes.Length != Length)
            return null;
        var reader = new ByteReader(content.Bytes);
        var device = reader.Id();
        return now < reader.Number32() ? device : null;
    }
}
