namespace Kith.Sealing.Tests;

public sealed class BoxKeyTests
{
    [Fact]
    public void Only_the_key_it_was_sealed_to_opens_a_box()
    {
        using var mine = BoxKey.Random();
        using var other = BoxKey.Random();
        var box = BoxKey.Seal([1, 2, 3], mine.Public.Span);

        using var opened = mine.Open(box);

        Assert.Equal([1, 2, 3], opened!.Bytes.ToArray());
        Assert.Null(other.Open(box));
    }

    [Fact]
    public void No_flipped_or_cut_box_opens()
    {
        using var key = BoxKey.Random();
        var box = BoxKey.Seal([1, 2, 3], key.Public.Span);
        for (var at = 0; at < box.Length; at++)
        {
            Assert.Null(key.Open(box.AsSpan(0, at)));
            box[at] ^= 16;
            Assert.Null(key.Open(box));
            box[at] ^= 16;
        }
    }

    [Fact]
    public void A_key_made_again_from_its_secret_is_the_same()
    {
        using var key = BoxKey.Random();
        using var again = BoxKey.FromSecret(key.SecretKey);

        Assert.Equal(key.Public.ToArray(), again.Public.ToArray());
    }

    [Fact]
    public void A_key_that_was_disposed_of_opens_nothing()
    {
        var key = BoxKey.Random();
        var box = BoxKey.Seal([1], key.Public.Span);
        key.Dispose();

        Assert.Throws<ArgumentException>(() => key.Open(box));
    }

    [Fact]
    public void An_empty_message_has_a_box_too()
    {
        using var key = BoxKey.Random();
        var box = BoxKey.Seal([], key.Public.Span);

        using var opened = key.Open(box);

        Assert.Equal(48, box.Length);
        Assert.True(opened!.Bytes.IsEmpty);
    }

    [Fact]
    public void Keys_of_another_length_are_bugs()
    {
        Assert.Throws<ArgumentException>(() => BoxKey.FromSecret(new byte[31]));
        Assert.Throws<ArgumentException>(() => BoxKey.Seal([1], new byte[31]));
    }
}
