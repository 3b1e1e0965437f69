using Kith.Workroom.Pictures;

namespace Kith.Web.Tests.Parsers;

/// <summary>The readers that leave out of pictures what they say about their making.</summary>
internal static class PictureReaders
{
    /// <summary>What a picture is looked at through, and how it is passed on.</summary>
    private const long Window = 256 * 1024;

    private static readonly byte[] Jpeg =
    [
        .. new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16 },
        .. "JFIF\0"u8,
        .. new byte[] { 1, 1, 0, 0, 1, 0, 1, 0, 0 },
        .. new byte[] { 0xFF, 0xFE, 0, 6, 1, 2, 3, 4 },
        .. new byte[] { 0xFF, 0xDB, 0, 67 },
        .. new byte[65],
        .. new byte[] { 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xFF, 0, 3, 0xFF, 0xD9 },
    ];

    private static readonly byte[] Png =
    [
        .. new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 },
        .. "IHDR"u8,
        .. new byte[17],
        .. new byte[] { 0, 0, 0, 5 },
        .. "tEXt"u8,
        .. new byte[9],
        .. new byte[] { 0, 0, 0, 3 },
        .. "IDAT"u8,
        .. new byte[7],
        .. new byte[4],
        .. "IEND"u8,
        .. new byte[4],
    ];

    private static readonly byte[] Gif =
    [
        .. "GIF89a"u8,
        .. new byte[] { 1, 0, 1, 0, 0x80, 0, 0 },
        .. new byte[6],
        .. new byte[] { 0x21, 0xFE, 4, 1, 2, 3, 4, 0, 0x21, 0xFF, 11 },
        .. "NETSCAPE2.0"u8,
        .. new byte[] { 3, 1, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B },
    ];

    private static readonly byte[] WebP =
    [
        .. "RIFF"u8,
        .. new byte[] { 48, 0, 0, 0 },
        .. "WEBPVP8X"u8,
        .. new byte[] { 10, 0, 0, 0, 0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
        .. "VP8L"u8,
        .. new byte[] { 4, 0, 0, 0, 0x2F, 1, 2, 3 },
        .. "EXIF"u8,
        .. new byte[] { 6, 0, 0, 0, 1, 2, 3, 4, 5, 6 },
    ];

    public static IReadOnlyList<Reader> All { get; } =
    [
        Of("JPEG", Jpeg, (4, 2), (22, 2), (30, 2), (99, 2)),
        Of("PNG", Png, (8, 4), (33, 4), (50, 4), (65, 4)),
        Of("GIF", Gif, (10, 1), (21, 1), (28, 1), (40, 1), (54, 1)),
        Of("WebP", WebP, (4, 4), (16, 4), (34, 4), (46, 4)),
    ];

    private static Reader Of(string name, byte[] good, params (int At, int Length)[] numbers) =>
        new(
            name,
            good,
            numbers,
            Window,
            bytes => Picture.Clean(new MemoryStream(bytes), Stream.Null, default)
        );
}
