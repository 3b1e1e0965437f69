using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Kith.Publishing.Office;

/// <summary>One file inside an office document.</summary>
/// <param name="Stored">Not compressed: the formats that begin with their media type want to be known by it.</param>
internal sealed record ArchivePart(string Name, byte[] Bytes, bool Stored = false)
{
    private static readonly XmlWriterSettings Shape = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
    };

    public static ArchivePart Xml(string name, XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Shape))
            new XDocument(root).Save(writer);
        return new ArchivePart(name, bytes.ToArray());
    }

    /// <summary>Its media type, as the first part of a document.</summary>
    public static ArchivePart MediaType(string type) =>
        new("mimetype", Encoding.ASCII.GetBytes(type), Stored: true);
}
