using System.Buffers.Binary;
using System.Text;

namespace Kith.Workroom.Pictures;

/// <summary>
/// WebP (RFC 9649): chunks in a RIFF file of a length that stands in front. So that it stays right, what is left out becomes
/// a chunk of zeros that readers pass over.
/// </summary>
internal static class WebP
{
    private const int Header = 12;
    private const int ChunkHeader = 8;
    private const byte ExifAndXmp = 0x0C;
    private static readonly byte[] Zeros = new byte[4096];

    public static async Task<bool> Clean(Source source, Stream to)
    {
        if (!await source.Has(Header))
            return false;
        var left = (long)BinaryPrimitives.ReadUInt32LittleEndian(source.Ahead[4..]) - 4;
        await source.Copy(to, Header);
        while (left > 0)
        {
            if (left < ChunkHeader || !await source.Has(ChunkHeader))
                return false;
            long length = BinaryPrimitives.ReadUInt32LittleEndian(source.Ahead[4..]);
            length += length & 1;
            left -= ChunkHeader + length;
            if (left < 0 || !await Chunk(source, to, length))
                return false;
        }
        return true;
    }

    private static async Task<bool> Chunk(Source source, Stream to, long length)
    {
        switch (Encoding.Latin1.GetString(source.Ahead[..4]))
        {
            case "VP8 " or "VP8L" or "ALPH" or "ANIM" or "ANMF" or "ICCP":
                return await source.Copy(to, ChunkHeader + length);
            case "VP8X":
                return length > 0
                    && await source.Has(ChunkHeader + 1)
                    && await Flags(source, to, length);
            default:
                return await Blank(source, to, length);
        }
    }

    /// <summary>The flags say what the file holds: it holds no EXIF and no XMP any more.</summary>
    private static async Task<bool> Flags(Source source, Stream to, long length)
    {
        var flags = (byte)(source.Ahead[ChunkHeader] & ~ExifAndXmp);
        await source.Copy(to, ChunkHeader);
        await source.Skip(1);
        await to.WriteAsync(new[] { flags });
        return await source.Copy(to, length - 1);
    }

    private static async Task<bool> Blank(Source source, Stream to, long length)
    {
        var header = new byte[ChunkHeader];
        "JUNK"u8.CopyTo(header);
        source.Ahead[4..ChunkHeader].CopyTo(header.AsSpan(4));
        await to.WriteAsync(header);
        if (!await source.Skip(ChunkHeader + length))
            return false;
        for (; length > 0; length -= Math.Min(length, Zeros.Length))
            await to.WriteAsync(Zeros.AsMemory(0, (int)Math.Min(length, Zeros.Length)));
        return true;
    }
}
