using System.IO.Compression;
using System.Xml.Linq;

namespace Kith.Publishing.Tests.Office;

/// <summary>An office file, opened by other means than those that wrote it.</summary>
internal static class Opened
{
    public static ZipArchive Zip(byte[] bytes) => new(new MemoryStream(bytes), ZipArchiveMode.Read);

    public static XElement Part(byte[] bytes, string name)
    {
        using var zip = Zip(bytes);
        using var part = zip.GetEntry(name)!.Open();
        return XElement.Load(part);
    }
}
