using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace Kith.Workroom.Pictures;

/// <summary>PNG (third edition): chunks of length, name, content and checksum, up to IEND.</summary>
internal static class Png
{
    private const int Around = 12;

    /// <summary>What the picture needs to look the same. Text, times, EXIF and what is not known are left out.</summary>
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal,
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "cHRM",
        "gAMA",
        "iCCP",
        "sBIT",
        "sRGB",
        "cICP",
        "bKGD",
        "pHYs",
        "acTL",
        "fcTL",
        "fdAT"
    );

    public static ReadOnlySpan<byte> Mark => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static async Task<bool> Clean(Source source, Stream to)
    {
        await source.Copy(to, Mark.Length);
        while (await source.Has(8))
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(source.Ahead);
            var name = Encoding.Latin1.GetString(source.Ahead[4..8]);
            if (length > int.MaxValue)
                return false;
            var whole = Around + (long)length;
            if (!await (Kept.Contains(name) ? source.Copy(to, whole) : source.Skip(whole)))
                return false;
            if (name == "IEND")
                return true;
        }
        return false;
    }
}
