namespace Kith.Sealing.Tests;

/// <summary>Parts in one order: none changed, left out, said twice, or put behind the last.</summary>
public sealed class PartsTests
{
    static readonly byte[] Key = Chance.Bytes(Parts.KeyLength);
    static readonly byte[] Place = [1, 2, 3];
    static readonly byte[][] Content = [Chance.Bytes(40), [], Chance.Bytes(7)];

    [Fact]
    public void What_was_sealed_opens_in_order()
    {
        var (header, parts) = Seal();
        using var opener = new PartOpener(Key, header);

        foreach (var (part, content) in parts.Zip(Content))
        {
            Assert.False(opener.IsOver);
            Assert.Equal(content, Open(opener, part));
        }

        Assert.True(opener.IsOver);
        Assert.Null(Open(opener, parts[^1]));
    }

    [Fact]
    public void No_flipped_bit_of_a_part_or_the_header_is_accepted()
    {
        var (header, parts) = Seal();
        for (var bit = 0; bit < parts[0].Length * 8; bit++)
        {
            parts[0][bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(First(header, parts[0]));
            parts[0][bit / 8] ^= (byte)(1 << (bit % 8));
        }
        for (var bit = 0; bit < header.Length * 8; bit++)
        {
            header[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(First(header, parts[0]));
            header[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        Assert.Equal(Content[0], First(header, parts[0]));
    }

    [Fact]
    public void No_cut_lengthened_swapped_or_foreign_part_is_accepted()
    {
        var (header, parts) = Seal();
        var (_, others) = Seal();
        for (var length = 0; length < parts[0].Length; length++)
            Assert.Null(First(header, parts[0][..length]));
        Assert.Null(First(header, [.. parts[0], 0]));
        Assert.Null(First(header, parts[1]));
        Assert.Null(First(header, parts[2]));
        Assert.Null(First(header, others[0]));
        using var opener = new PartOpener(Key, header);
        Assert.NotNull(Open(opener, parts[0]));
        Assert.Null(Open(opener, parts[0]));
        Assert.Null(Open(opener, parts[2]));
    }

    [Fact]
    public void Another_key_or_place_opens_nothing()
    {
        var (header, parts) = Seal();
        using var wrongKey = new PartOpener(Chance.Bytes(Parts.KeyLength), header);
        using var right = new PartOpener(Key, header);
        var content = new byte[Content[0].Length];

        Assert.Null(Open(wrongKey, parts[0]));
        Assert.False(right.Next([1, 2, 4], parts[0], content));
    }

    [Fact]
    public void A_part_with_a_mark_we_never_write_is_refused()
    {
        using var state = Secret.Zeros(Parts.StateLength);
        var header = new byte[Parts.HeaderLength];
        Sodium.crypto_secretstream_xchacha20poly1305_init_push(state.Bytes, header, Key);
        var part = new byte[3 + Parts.Overhead];
        const byte push = 1;
        unsafe
        {
            Sodium.crypto_secretstream_xchacha20poly1305_push(
                state.Bytes,
                part,
                null,
                [1, 2, 3],
                3,
                Place,
                (ulong)Place.Length,
                push
            );
        }

        Assert.Null(First(header, part));
    }

    [Fact]
    public void Lengths_that_native_code_would_run_past_are_bugs()
    {
        Assert.Throws<ArgumentException>(() => new PartSealer(Key.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => new PartOpener(Key.AsSpan(1), new byte[24]));
        Assert.Throws<ArgumentException>(() => new PartOpener(Key, new byte[23]));
        var (header, parts) = Seal();
        using var sealer = new PartSealer(Key);
        using var opener = new PartOpener(Key, header);
        Assert.Throws<ArgumentException>(() => sealer.Next(Place, [1], true, new byte[17]));
        Assert.Throws<ArgumentException>(() => opener.Next(Place, parts[0], new byte[39]));
    }

    [Fact]
    public void Who_was_disposed_of_seals_and_opens_nothing_more()
    {
        var (header, parts) = Seal();
        var sealer = new PartSealer(Key);
        var opener = new PartOpener(Key, header);
        sealer.Dispose();
        opener.Dispose();

        Assert.Throws<ArgumentException>(() => sealer.Next(Place, [], true, new byte[17]));
        Assert.Throws<ArgumentException>(() => Open(opener, parts[0]));
    }

    static (byte[] Header, byte[][] Parts) Seal()
    {
        using var sealer = new PartSealer(Key);
        var parts = Content
            .Select(
                (content, i) =>
                {
                    var part = new byte[content.Length + Parts.Overhead];
                    sealer.Next(Place, content, i == Content.Length - 1, part);
                    return part;
                }
            )
            .ToArray();
        return (sealer.Header.ToArray(), parts);
    }

    static byte[]? First(byte[] header, byte[] part)
    {
        using var opener = new PartOpener(Key, header);
        return Open(opener, part);
    }

    static byte[]? Open(PartOpener opener, byte[] part)
    {
        var content = new byte[Math.Max(0, part.Length - Parts.Overhead)];
        return opener.Next(Place, part, content) ? content : null;
    }
}
