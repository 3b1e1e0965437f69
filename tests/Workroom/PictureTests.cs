using System.Buffers.Binary;
using System.Text;
using Kith.Sealing;
using Kith.Workroom.Pictures;

namespace Kith.Workroom.Tests;

/// <summary>A picture keeps what it shows and loses what it says about its making.</summary>
public sealed class PictureTests
{
    const string Canary = "canary-51.5007N-0.1246W";

    static readonly byte[] Said = Encoding.ASCII.GetBytes(Canary);
    static readonly byte[] Scan = [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 5];

    public static TheoryData<string> Kinds => ["jpeg", "png", "gif", "webp"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_it_says_is_left_out_and_what_it_shows_stays(string kind)
    {
        var (bare, full) = (Make(kind, said: false), Make(kind, said: true));
        Assert.True(full.AsSpan().IndexOf(Said) >= 0);

        var cleaned = await Clean(full);

        Assert.NotNull(cleaned);
        Assert.True(cleaned.AsSpan().IndexOf(Said) < 0);
        if (kind == "webp")
            Assert.Equal(full.Length - Said.Length, cleaned.Length);
        else
            Assert.Equal(bare, cleaned);
        Assert.Equal(cleaned, await Clean(cleaned));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_does_not_matter_in_which_pieces_it_comes(string kind)
    {
        var full = Make(kind, said: true);

        Assert.Equal(await Clean(full), await Clean(full, piece: 1));
        Assert.Equal(await Clean(full), await Clean(full, piece: 7));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_picture_cut_anywhere_is_refused_and_never_hangs(string kind)
    {
        var bare = Make(kind, said: false);
        for (var length = 16; length < bare.Length; length++)
            Assert.Null(await Clean(bare[..length]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Changed_bytes_end_in_a_picture_or_a_refusal(string kind)
    {
        var full = Make(kind, said: true);
        var ended = 0;
        for (var tries = 0; tries < 2000; tries++)
        {
            var changed = full.ToArray();
            for (var n = 0; n <= Chance.Below(4); n++)
                changed[Chance.Below(changed.Length)] = (byte)Chance.Below(256);
            var cleaned = await Clean(changed);
            Assert.True(cleaned is null || cleaned.Length <= changed.Length);
            ended++;
        }
        Assert.Equal(2000, ended);
    }

    [Fact]
    public async Task Other_files_stay_as_they_are()
    {
        foreach (var length in new[] { 0, 1, 11, 12, 100_000 })
        {
            var bytes = Chance.Bytes(length);
            if (length > 0)
                bytes[0] = (byte)'x';
            Assert.Equal(bytes, await Clean(bytes));
        }
    }

    static async Task<byte[]?> Clean(byte[] bytes, int piece = int.MaxValue)
    {
        using var from = new Pieces(bytes, piece);
        using var to = new MemoryStream();
        return await Picture.Clean(from, to, default) ? to.ToArray() : null;
    }

    static byte[] Make(string kind, bool said) =>
        kind switch
        {
            "jpeg" => Jpeg(said),
            "png" => Png(said),
            "gif" => Gif(said),
            _ => WebP(said),
        };

    static byte[] Jpeg(bool said) =>
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            .. said ? Segment(0xE1, [.. "Exif\0\0"u8, .. Said]) : [],
            .. said ? Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Said]) : [],
            .. said ? Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Said]) : [],
            .. said ? Segment(0xE2, [.. "MPF\0"u8, .. Said]) : [],
            .. said ? Segment(0xE0, [.. "JFXX\0"u8, .. Said]) : [],
            .. said ? Segment(0xFE, Said) : [],
            .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9, 9]),
            .. Segment(0xDB, new byte[65]),
            .. Segment(0xC2, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            .. Scan,
            .. Segment(0xC4, new byte[17]),
            .. said ? Segment(0xFE, Said) : [],
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            .. Scan,
            0xFF,
            0xD9,
            .. said ? Said : [],
        ];

    static byte[] Segment(byte kind, byte[] content)
    {
        var length = content.Length + 2;
        return [0xFF, kind, (byte)(length >> 8), (byte)length, .. content];
    }

    static byte[] Png(bool said) =>
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            .. "\n"u8,
            .. Chunk("IHDR", new byte[13]),
            .. said ? Chunk("eXIf", Said) : [],
            .. said ? Chunk("tEXt", Said) : [],
            .. said ? Chunk("zTXt", Said) : [],
            .. said ? Chunk("iTXt", Said) : [],
            .. said ? Chunk("prVt", Said) : [],
            .. Chunk("IDAT", [1, 2, 3]),
            .. said ? Chunk("tIME", Said) : [],
            .. Chunk("IEND", []),
            .. said ? Said : [],
        ];

    static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. content, 7, 7, 7, 7];
    }

    static byte[] Gif(bool said) =>
        [
            .. "GIF89a"u8,
            1,
            0,
            1,
            0,
            0x80,
            0,
            0,
            .. new byte[6],
            0x21,
            0xFF,
            11,
            .. "NETSCAPE2.0"u8,
            3,
            1,
            0,
            0,
            0,
            .. said ? [0x21, 0xFE, (byte)Said.Length, .. Said, 0] : (byte[])[],
            .. said
                ? [0x21, 0xFF, 11, .. "XMP DataXMP"u8, (byte)Said.Length, .. Said, 0]
                : (byte[])[],
            0x21,
            0xF9,
            4,
            0,
            0,
            0,
            0,
            0,
            0x2C,
            0,
            0,
            0,
            0,
            1,
            0,
            1,
            0,
            0,
            2,
            2,
            0x44,
            1,
            0,
            0x3B,
            .. said ? Said : [],
        ];

    static byte[] WebP(bool said)
    {
        byte[] chunks =
        [
            .. Riff("VP8X", [(byte)(said ? 0x0C : 0), 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            .. Riff("VP8L", [0x2F, 1, 2, 3, 4]),
            .. said ? Riff("EXIF", Said) : [],
            .. said ? Riff("XMP ", Said) : [],
            .. said ? Riff("ABCD", Said) : [],
        ];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, chunks.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. chunks, .. said ? Said : []];
    }

    static byte[] Riff(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return
        [
            .. Encoding.ASCII.GetBytes(name),
            .. length,
            .. content,
            .. new byte[content.Length & 1],
        ];
    }

    sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken stop = default
        ) => base.ReadAsync(buffer[..Math.Min(buffer.Length, piece)], stop);
    }
}
