using System.IO.Compression;

namespace Kith.Publishing.Office;

/// <summary>
/// Writes the ZIP file that an office document is. The same parts give the same bytes: they keep their order and carry the
/// first day a ZIP file can hold in place of a clock.
/// </summary>
internal static class Archive
{
    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(params ReadOnlySpan<ArchivePart> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
                Write(zip, part);
        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, ArchivePart part)
    {
        var entry = zip.CreateEntry(
            part.Name,
            part.Stored ? CompressionLevel.NoCompression : CompressionLevel.SmallestSize
        );
        entry.LastWriteTime = FirstDay;
        // Otherwise it holds the habits of the system that wrote it.
        entry.ExternalAttributes = 0;
        using var content = entry.Open();
        content.Write(part.Bytes);
    }
}
