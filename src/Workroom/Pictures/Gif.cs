using System.Text;

namespace Kith.Workroom.Pictures;

/// <summary>GIF89a: a header, then blocks up to the trailer. Comments, text and foreign programs' blocks are left out.</summary>
internal static class Gif
{
    private const int Header = 13;
    private const int ImageHeader = 10;
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte Control = 0xF9;
    private const byte Application = 0xFF;
    private const int ApplicationName = 11;

    public static async Task<bool> Clean(Source source, Stream to)
    {
        if (!await source.Has(Header))
            return false;
        var colours = Colours(source.Ahead[10]);
        if (!await source.Copy(to, Header + colours))
            return false;
        while (await source.Has(2))
            switch (source.Ahead[0])
            {
                case Extension when await Extended(source, to):
                case Image when await Pictured(source, to):
                    break;
                case Trailer:
                    return await source.Copy(to, 1);
                default:
                    return false;
            }
        return await source.Has(1) && source.Ahead[0] == Trailer && await source.Copy(to, 1);
    }

    private static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static async Task<bool> Extended(Source source, Stream to)
    {
        var kept = source.Ahead[1] == Control || await IsRepetition(source);
        var target = kept ? to : Stream.Null;
        return await source.Copy(target, 2) && await Blocks(source, target);
    }

    /// <summary>How often an animation runs is the one foreign block that the picture needs.</summary>
    private static async ValueTask<bool> IsRepetition(Source source) =>
        source.Ahead[1] == Application
        && await source.Has(3 + ApplicationName)
        && source.Ahead[2] == ApplicationName
        && Encoding.Latin1.GetString(source.Ahead.Slice(3, ApplicationName))
            is "NETSCAPE2.0"
                or "ANIMEXTS1.0";

    private static async Task<bool> Pictured(Source source, Stream to)
    {
        if (!await source.Has(ImageHeader))
            return false;
        var colours = Colours(source.Ahead[9]);
        return await source.Copy(to, ImageHeader + colours + 1) && await Blocks(source, to);
    }

    private static async Task<bool> Blocks(Source source, Stream to)
    {
        while (await source.Has(1))
        {
            var length = source.Ahead[0];
            if (!await source.Copy(to, 1 + length))
                return false;
            if (length == 0)
                return true;
        }
        return false;
    }
}
