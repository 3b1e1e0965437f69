using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Kith.Publishing.Office.Xlsx;

/// <summary>
/// Opens the parts of a workbook that a stranger may have made: what it says of its own size is not believed, and XML
/// may not define or fetch anything.
/// </summary>
internal sealed class XlsxParts : IDisposable
{
    private const int LargestFile = 4 << 20;
    private const int LargestPart = 8 << 20;
    private const int MostParts = 1000;

    private static readonly XmlReaderSettings Narrow = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive _zip;

    public XlsxParts(byte[] bytes)
    {
        if (bytes.Length > LargestFile)
            throw new XlsxRefused("The file is larger than 4 megabytes.");
        try
        {
            _zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (_zip.Entries.Count > MostParts)
                throw new XlsxRefused("The file holds too many parts for a worksheet.");
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new XlsxRefused(
                "This is not an XLSX file, or it is damaged. Save it again as .xlsx."
            );
        }
    }

    /// <summary>The root of a part, or null if there is no such part.</summary>
    public XElement? Find(string name)
    {
        try
        {
            if (_zip.GetEntry(name) is not { } entry)
                return null;
            using var content = new MemoryStream(Bytes(entry));
            using var reader = XmlReader.Create(content, Narrow);
            return XElement.Load(reader);
        }
        catch (XmlException error)
        {
            throw new XlsxRefused($"The part {name} is not good XML, at line {error.LineNumber}.");
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new XlsxRefused($"The part {name} is damaged.");
        }
    }

    public void Dispose() => _zip.Dispose();

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        var room = new byte[1 << 16];
        int read;
        while ((read = content.Read(room)) > 0)
        {
            if (bytes.Length + read > LargestPart)
                throw new XlsxRefused($"The part {entry.FullName} is larger than 8 megabytes.");
            bytes.Write(room, 0, read);
        }
        return bytes.ToArray();
    }

    private static bool IsDamage(Exception error) =>
        error
            is InvalidDataException
                or IOException
                or NotSupportedException
                or ArgumentException
                or DecoderFallbackException;
}
