namespace Kith.Sealing.Tests;

public sealed class SigningKeyTests
{
    [Fact]
    public void A_signature_holds_for_its_message_and_key_only()
    {
        using var key = SigningKey.Random();
        using var other = SigningKey.Random();
        byte[] message = [1, 2, 3];
        var signature = new byte[SigningKey.SignatureLength];
        key.Sign(message, signature);

        Assert.True(SigningKey.Verify(message, signature, key.Public.Span));
        Assert.False(SigningKey.Verify(message, signature, other.Public.Span));
        Assert.False(SigningKey.Verify([1, 2, 4], signature, key.Public.Span));
        for (var at = 0; at < signature.Length; at++)
        {
            signature[at] ^= 1;
            Assert.False(SigningKey.Verify(message, signature, key.Public.Span));
            signature[at] ^= 1;
        }
    }

    [Fact]
    public void A_pair_made_again_from_its_seed_is_the_same()
    {
        using var key = SigningKey.Random();
        using var again = SigningKey.FromSeed(key.Seed);

        Assert.Equal(32, key.Seed.Length);
        Assert.Equal(key.Public.ToArray(), again.Public.ToArray());
    }

    [Fact]
    public void Lengths_that_native_code_would_run_past_are_bugs()
    {
        using var key = SigningKey.Random();
        var publicKey = key.Public.ToArray();

        Assert.Throws<ArgumentException>(() => SigningKey.FromSeed(new byte[31]));
        Assert.Throws<ArgumentException>(() => key.Sign([1], new byte[63]));
        Assert.Throws<ArgumentException>(() => SigningKey.Verify([1], new byte[63], publicKey));
        Assert.Throws<ArgumentException>(() =>
            SigningKey.Verify([1], new byte[64], publicKey.AsSpan(1))
        );
    }

    [Fact]
    public void A_key_that_was_disposed_of_signs_nothing()
    {
        var key = SigningKey.Random();

        key.Dispose();

        Assert.Throws<ArgumentException>(() => key.Sign([1], new byte[64]));
    }
}
