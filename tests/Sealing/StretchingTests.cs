namespace Kith.Sealing.Tests;

public sealed class StretchingTests
{
    [Fact]
    public void The_cost_of_a_guess_is_what_RFC_9106_recommends()
    {
        Assert.Equal(3, ArgonCost.Version1.Passes);
        Assert.Equal(67_108_864, ArgonCost.Version1.MemoryBytes);
    }

    [Fact]
    public void A_cost_that_cannot_be_met_is_said_and_gives_no_key()
    {
        var output = new byte[32];

        Assert.Throws<InvalidOperationException>(() =>
            Argon.Stretch([1], new byte[16], new(0, 8192), output)
        );
        Assert.Throws<ArgumentException>(() =>
            Argon.Stretch([1], new byte[15], new(1, 8192), output)
        );
    }

    [Fact]
    public void A_hash_of_a_length_that_is_none_is_a_bug()
    {
        Assert.Throws<InvalidOperationException>(() => Blake.Hash([1], new byte[65]));
        Assert.Equal(32, Blake.Hash([1]).Length);
    }

    [Fact]
    public void A_key_derived_under_a_label_is_the_one_derived_under_its_bytes()
    {
        var (key, salt) = (Chance.Bytes(32), Chance.Bytes(32));
        var expected = new byte[32];
        Derive.Key(key, salt, "kith/v1/test"u8, expected);

        using var derived = Derive.Key(key, salt, "kith/v1/test");

        Assert.Equal(expected, derived.Bytes.ToArray());
    }
}
