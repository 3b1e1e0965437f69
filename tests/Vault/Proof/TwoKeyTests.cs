using Kith.Sealing;

namespace Kith.Vault.Tests.Proof;

/// <summary>A ciphertext made for two keys opens under both, and the commitment in front of it allows one alone.</summary>
public sealed class TwoKeyTests
{
    const string Label = "kith/v1/test";

    [Fact]
    public void An_envelope_made_for_two_keys_opens_under_one_at_most()
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var (one, other) = (Chance.Bytes(32), Chance.Bytes(32));
            var (nonce, context) = (Chance.Bytes(24), Chance.Bytes(24));
            var (first, second) = (Keys(one, nonce, context), Keys(other, nonce, context));
            var both = TwoKeys.Ciphertext(first.Subkey, second.Subkey, nonce, context);

            // What it shows is worth something only if the bare ciphertext does open under both.
            Assert.True(Aead.Open(first.Subkey, context, [.. nonce, .. both], new byte[32]));
            Assert.True(Aead.Open(second.Subkey, context, [.. nonce, .. both], new byte[32]));
            Assert.Equal((true, false), Opens([.. nonce, .. first.Commitment, .. both]));
            Assert.Equal((false, true), Opens([.. nonce, .. second.Commitment, .. both]));
            Assert.Equal((false, false), Opens([.. nonce, .. Chance.Bytes(32), .. both]));

            (bool, bool) Opens(byte[] envelope) =>
                (Open(one, context, envelope), Open(other, context, envelope));
        }
    }

    [Fact]
    public void A_row_made_for_two_passphrases_opens_for_one_at_most()
    {
        var pepper = Chance.Bytes(32);
        using var one = RowKey.From(Chance.Bytes(64), pepper);
        using var other = RowKey.From(Chance.Bytes(64), pepper);
        var nonce = Chance.Bytes(24);
        var both = TwoKeys.Ciphertext(one.Kek.ToArray(), other.Kek.ToArray(), nonce, []);
        var padding = new byte[SeatRows.Length - 32 - 24 - both.Length];
        Row Sealed(RowKey key) =>
            new(key.Tag, new(1), 1, (byte[])[.. key.Commitment, .. nonce, .. both, .. padding]);

        Assert.True(Aead.Open(one.Kek, [], [.. nonce, .. both], new byte[32]));
        Assert.True(Aead.Open(other.Kek, [], [.. nonce, .. both], new byte[32]));
        Assert.Equal(
            (true, false),
            (SeatRows.IsOf(Sealed(one), one), SeatRows.IsOf(Sealed(one), other))
        );
        Assert.Equal(
            (false, true),
            (SeatRows.IsOf(Sealed(other), one), SeatRows.IsOf(Sealed(other), other))
        );
    }

    static bool Open(byte[] key, byte[] context, byte[] envelope)
    {
        using var content = Envelope.Open(key, Label, context, envelope);
        return content is not null;
    }

    static (byte[] Subkey, byte[] Commitment) Keys(byte[] key, byte[] nonce, byte[] context) =>
        SecondReader.Crypto.Keys(key, Label, context, nonce);
}
