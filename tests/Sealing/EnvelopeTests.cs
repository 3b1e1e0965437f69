using Kith.Kit;

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

    [Fact]
    public void An_envelope_may_be_empty()
    {
        var envelope = Envelope.Seal(Key, "kith/v1/test", Context, []);

        using var opened = Open(envelope);

        Assert.Equal(72, envelope.Length);
        Assert.True(opened!.Bytes.IsEmpty);
        Assert.True(Envelope.Open(Key, "kith/v1/test", Context, envelope, []));
        Assert.False(Envelope.Open(Key, "kith/v1/test", Context, envelope.AsSpan(1), []));
    }

    [Fact]
    public void A_label_and_a_context_do_not_run_into_each_other()
    {
        var envelope = Envelope.Seal(Key, "kith/v1/test", "abc"u8, Content);

        Assert.Null(Envelope.Open(Key, "kith/v1/testa", "bc"u8, envelope));
        Assert.Null(Envelope.Open(Key, "kith/v1/tes", "tabc"u8, envelope));
    }

    [Fact]
    public void The_longest_label_and_context_fit_and_longer_ones_are_bugs()
    {
        var label = new string('l', 64);
        var context = new byte[128];
        var envelope = Envelope.Seal(Key, label, context, Content);

        using var opened = Envelope.Open(Key, label, context, envelope);

        Assert.Equal(Content, opened!.Bytes.ToArray());
        Assert.Throws<ArgumentException>(() => Envelope.Seal(Key, label + "l", context, Content));
        Assert.Throws<ArgumentException>(() => Envelope.Seal(Key, label, new byte[129], Content));
    }

    [Fact]
    public void Two_envelopes_that_differ_in_their_nonce_alone_share_no_key()
    {
        byte[] nonce = new byte[24],
            other = [.. new byte[23], 1];
        var one = Envelope.Seal(Key, nonce, "kith/v1/test", Context, Content);

        var two = Envelope.Seal(Key, other, "kith/v1/test", Context, Content);

        Assert.Equal(nonce, one[..24]);
        Assert.NotEqual(one[24..56], two[24..56]);
        Assert.NotEqual(one[56..], two[56..]);
    }

    [Fact]
    public void An_envelope_is_what_the_format_says()
    {
        var cases = Vector.Read("formats.txt").Where(v => v.Text("use") == "envelope").ToList();

        Assert.NotEmpty(cases);
        foreach (var one in cases)
        {
            using var content = Envelope.Open(
                one.Bytes("key"),
                one.Text("label"),
                one.Bytes("context"),
                one.Bytes("bytes")
            );
            var outcome = content is null ? "refused" : Convert.ToHexStringLower(content.Bytes);
            Assert.Equal(one.Text("outcome"), outcome);
        }
    }

    static byte[] Seal() => Envelope.Seal(Key, "kith/v1/test", Context, Content);

    static Secret? Open(byte[] envelope) => Envelope.Open(Key, "kith/v1/test", Context, envelope);
}
