namespace Kith.Sealing.Tests;

public sealed class EnvelopeTests
{
    static readonly byte[] Key = Chance.Bytes(Envelope.KeyLength);
    static readonly byte[] Context = [1, 2, 3];
    static readonly byte[] Content = Chance.Bytes(100);

    [Fact]
    public void What_was_sealed_opens()
    {
        using var opened = Open(Seal());

        Assert.Equal(Content, opened!.Bytes.ToArray());
    }

    [Fact]
    public void Sealing_twice_gives_nothing_in_common()
    {
        var (one, other) = (Seal(), Seal());

        Assert.DoesNotContain(
            Enumerable.Range(0, one.Length - 8),
            at => one.AsSpan(at, 8).SequenceEqual(other.AsSpan(at, 8))
        );
    }

    [Fact]
    public void No_flipped_bit_is_accepted()
    {
        var envelope = Seal();
        for (var bit = 0; bit < envelope.Length * 8; bit++)
        {
            envelope[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(Open(envelope));
            envelope[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        using var opened = Open(envelope);
        Assert.NotNull(opened);
    }

    [Fact]
    public void No_cut_or_lengthened_envelope_is_accepted()
    {
        var envelope = Seal();
        for (var length = 0; length < envelope.Length; length++)
            Assert.Null(Open(envelope[..length]));
        Assert.Null(Open([.. envelope, 0]));
    }

    [Fact]
    public void Another_key_label_or_context_opens_nothing()
    {
        var envelope = Seal();

        Assert.Null(Envelope.Open(Chance.Bytes(32), "kith/v1/test", Context, envelope));
        Assert.Null(Envelope.Open(Key, "kith/v1/tes", Context, envelope));
        Assert.Null(Envelope.Open(Key, "kith/v1/test", [1, 2, 4], envelope));
        Assert.Null(Envelope.Open(Key, "kith/v1/test", [], envelope));
    }

    [Fact]
    public void A_wrong_key_is_found_before_anything_is_decrypted()
    {
        var envelope = Seal();
        // Only the commitment differs: were it not compared, this would open.
        envelope[Aead.NonceLength] ^= 1;

        Assert.Null(Open(envelope));
    }

    [Fact]
    public void A_key_of_another_length_is_a_bug()
    {
        Assert.Throws<ArgumentException>(() => Envelope.Seal(new byte[31], "kith/v1/test", [], []));
    }

    static byte[] Seal() => Envelope.Seal(Key, "kith/v1/test", Context, Content);

    static Secret? Open(byte[] envelope) => Envelope.Open(Key, "kith/v1/test", Context, envelope);
}
