using System.Buffers.Binary;

namespace Kith.Workroom.Pictures;

/// <summary>JPEG (ITU T.81, annex B): segments, then scans up to the end mark.</summary>
internal static class Jpeg
{
    private const byte Mark = 0xFF;
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte FirstApplication = 0xE0;
    private const byte Profile = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte LastApplication = 0xEF;
    private const byte Comment = 0xFE;

    public static async Task<bool> Clean(Source source, Stream to)
    {
        await source.Copy(to, 2);
        while (await source.Has(2) && source.Ahead[0] == Mark)
        {
            var kind = source.Ahead[1];
            if (kind == Mark)
                await source.Skip(1);
            else if (kind == End)
                return await source.Copy(to, 2);
            else if (kind is < 0xC0 or (>= 0xD0 and <= Start) || !await Segment(source, to, kind))
                return false;
        }
        return false;
    }

    private static async Task<bool> Segment(Source source, Stream to, byte kind)
    {
        if (!await source.Has(4))
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(source.Ahead[2..]);
        if (length < 2)
            return false;
        if (!await IsPicture(source, kind, length))
            return await source.Skip(2 + length);
        return await source.Copy(to, 2 + length) && (kind != Scan || await Scanned(source, to));
    }

    /// <summary>Of what programs add, colours need the JFIF header, the colour profile and Adobe's mark.</summary>
    private static async ValueTask<bool> IsPicture(Source source, byte kind, int length) =>
        kind switch
        {
            Comment => false,
            FirstApplication => length == 16 && await Begins(source, "JFIF\0"),
            Profile => await Begins(source, "ICC_PROFILE\0"),
            Adobe => length == 14 && await Begins(source, "Adobe"),
            > FirstApplication and <= LastApplication => false,
            _ => true,
        };

    private static async ValueTask<bool> Begins(Source source, string text) =>
        await source.Has(4 + text.Length)
        && System.Text.Ascii.Equals(source.Ahead.Slice(4, text.Length), text);

    /// <summary>Compressed data runs up to a mark; FF 00 is data, and FF D0 to D7 keep decoders in step.</summary>
    private static async Task<bool> Scanned(Source source, Stream to)
    {
        while (await source.Has(2))
        {
            var next = source.Ahead.IndexOf(Mark);
            if (next != 0)
            {
                await source.Copy(to, next < 0 ? source.Ahead.Length : next);
                continue;
            }
            if (source.Ahead[1] is not (0 or (>= 0xD0 and <= 0xD7)))
                return true;
            await source.Copy(to, 2);
        }
        return false;
    }
}
