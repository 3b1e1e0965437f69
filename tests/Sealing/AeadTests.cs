namespace Kith.Sealing.Tests;

/// <summary>A nonce in front, and nothing else that a reader could choose.</summary>
public sealed class AeadTests
{
    static readonly byte[] Key = Chance.Bytes(Aead.KeyLength);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void What_was_sealed_opens_even_when_it_is_nothing(int length)
    {
        var content = Chance.Bytes(length);

        var sealedBytes = Aead.Seal(Key, [7], content);

        Assert.Equal(length + 40, sealedBytes.Length);
        var opened = new byte[length];
        Assert.True(Aead.Open(Key, [7], sealedBytes, opened));
        Assert.Equal(content, opened);
        Assert.False(Aead.Open(Key, [8], sealedBytes, opened));
    }

    [Fact]
    public void Nothing_shorter_than_a_nonce_and_a_tag_is_looked_at()
    {
        for (var length = 0; length < Aead.Overhead; length++)
            Assert.False(Aead.Open(Key, [], new byte[length], []));
    }

    [Fact]
    public void A_nonce_is_new_each_time()
    {
        var nonces = Enumerable
            .Range(0, 100)
            .Select(_ => Convert.ToHexString(Aead.Seal(Key, [], [1]).AsSpan(0, Aead.NonceLength)));

        Assert.Equal(100, nonces.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Lengths_that_native_code_would_run_past_are_bugs()
    {
        byte[] nonce = new byte[24],
            message = new byte[10];

        Assert.Throws<ArgumentException>(() =>
            Aead.Encrypt(Key.AsSpan(1), nonce, [], message, new byte[26])
        );
        Assert.Throws<ArgumentException>(() =>
            Aead.Encrypt(Key, nonce.AsSpan(1), [], message, new byte[26])
        );
        Assert.Throws<ArgumentException>(() => Aead.Encrypt(Key, nonce, [], message, new byte[25]));
        Assert.Throws<ArgumentException>(() =>
            Aead.Decrypt(Key.AsSpan(1), nonce, [], new byte[26], message)
        );
        Assert.Throws<ArgumentException>(() =>
            Aead.Decrypt(Key, nonce.AsSpan(1), [], new byte[26], message)
        );
        Assert.Throws<ArgumentException>(() => Aead.Decrypt(Key, nonce, [], new byte[27], message));
    }
}
