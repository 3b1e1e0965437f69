using System.Buffers.Text;
using System.Text;
using Kith.Sealing;

namespace Kith.Vault;

/// <summary>A path that only one session can read: <c>length ‖ UTF-8 ‖ zeros</c>, sealed, in base64url.</summary>
static class SealedPath
{
    // Paths of one length tell a browser's history nothing about which page they were.
    const int Step = 64;

    internal static string Seal(Secret key, string path)
    {
        var text = Encoding.UTF8.GetBytes(path);
        using var content = Secret.Zeros((sizeof(ushort) + text.Length + Step - 1) / Step * Step);
        var writer = new ByteWriter(content.Bytes);
        writer.Number16(checked((ushort)text.Length));
        writer.Bytes(text);
        return Base64Url.EncodeToString(Aead.Seal(key.Bytes, [], content.Bytes));
    }

    internal static string? Open(Secret key, string? text)
    {
        if (text is null || !Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        using var content = Secret.Zeros(Math.Max(0, bytes.Length - Aead.Overhead));
        if (!Aead.Open(key.Bytes, [], bytes, content.Bytes))
            return null;
        var reader = new ByteReader(content.Bytes);
        if (!reader.Has(sizeof(ushort)))
            return null;
        var length = reader.Number16();
        return reader.Has(length) ? Encoding.UTF8.GetString(reader.Bytes(length)) : null;
    }
}
