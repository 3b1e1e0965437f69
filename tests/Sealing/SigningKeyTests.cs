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
}
