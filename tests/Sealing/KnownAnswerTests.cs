using Kith.Kit;

namespace Kith.Sealing.Tests;

/// <summary>Every primitive gives, through our binding, what its specification or another implementation says.</summary>
public sealed class KnownAnswerTests
{
    static readonly IReadOnlyList<Vector> Vectors = Vector.Read("known-answers.txt");

    [Fact]
    public void Argon2id_stretches_as_its_authors_do() =>
        Check(
            "argon2id",
            3,
            v =>
            {
                var output = new byte[v.Bytes("outcome").Length];
                var cost = new ArgonCost(v.Number("passes"), v.Number("kibibytes") * 1024);
                Argon.Stretch(v.Bytes("passphrase"), v.Bytes("salt"), cost, output);
                return output;
            }
        );

    [Fact]
    public void HKDF_derives_as_RFC_5869_says() =>
        Check(
            "hkdf-sha-512",
            3,
            v =>
            {
                var output = new byte[v.Bytes("outcome").Length];
                Derive.Key(v.Bytes("key"), v.Bytes("salt"), v.Bytes("label"), output);
                return output;
            }
        );

    [Fact]
    public void BLAKE2b_hashes_as_RFC_7693_says() =>
        Check(
            "blake2b",
            4,
            v =>
            {
                var output = new byte[v.Bytes("outcome").Length];
                Blake.Keyed(v.Bytes("key"), v.Bytes("message"), output);
                return output;
            }
        );

    [Fact]
    public void Ed25519_signs_as_RFC_8032_says() =>
        Check(
            "ed25519",
            3,
            v =>
            {
                using var key = SigningKey.FromSeed(v.Bytes("seed"));
                Assert.Equal(v.Bytes("public"), key.Public.ToArray());
                Assert.True(
                    SigningKey.Verify(v.Bytes("message"), v.Bytes("outcome"), v.Bytes("public"))
                );
                var signature = new byte[SigningKey.SignatureLength];
                key.Sign(v.Bytes("message"), signature);
                return signature;
            }
        );

    [Fact]
    public void X25519_agrees_as_RFC_7748_says() =>
        Check(
            "x25519",
            2,
            v =>
            {
                var shared = new byte[32];
                Sodium.crypto_scalarmult(shared, v.Bytes("secret"), v.Bytes("public"));
                return shared;
            }
        );

    [Fact]
    public void X25519_public_keys_are_as_RFC_7748_says() =>
        Check(
            "x25519-public",
            1,
            v =>
            {
                using var key = BoxKey.FromSecret(v.Bytes("secret"));
                return key.Public.ToArray();
            }
        );

    [Fact]
    public void XChaCha20_Poly1305_seals_as_its_draft_says() =>
        Check(
            "xchacha20-poly1305",
            1,
            v =>
            {
                var message = v.Bytes("message");
                var output = new byte[message.Length + Aead.TagLength];
                Aead.Encrypt(
                    v.Bytes("key"),
                    v.Bytes("nonce"),
                    v.Bytes("associated"),
                    message,
                    output
                );
                return output;
            }
        );

    static void Check(string use, int count, Func<Vector, byte[]> run)
    {
        var cases = Vectors.Where(v => v.Text("use") == use).ToList();
        Assert.Equal(count, cases.Count);
        foreach (var one in cases)
            Assert.Equal(one.Text("outcome"), Convert.ToHexStringLower(run(one)));
    }
}
