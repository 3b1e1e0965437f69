namespace Kith.Sealing.Tests;

public sealed class SecretTests
{
    [Fact]
    public void A_disposed_secret_is_zero_wherever_it_was_seen()
    {
        var secret = Secret.Random(64);
        var seen = secret.Memory;
        Assert.Contains(seen.ToArray(), b => b != 0);

        secret.Dispose();

        Assert.All(seen.ToArray(), b => Assert.Equal(0, b));
        Assert.True(secret.Bytes.IsEmpty);
    }

    [Fact]
    public void A_disposed_passphrase_is_gone()
    {
        var passphrase = Passphrase.FromUtf8("long enough to keep"u8);

        passphrase.Dispose();

        Assert.True(passphrase.Bytes.IsEmpty);
    }

    [Fact]
    public unsafe void The_collector_does_not_move_a_secret()
    {
        using var secret = Secret.Random(32);
        nint Address()
        {
            fixed (byte* at = secret.Bytes)
                return (nint)at;
        }
        var before = Address();
        for (var i = 0; i < 1000; i++)
            _ = new byte[1024];

        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);

        Assert.Equal(before, Address());
    }

    [Fact]
    public void A_copy_is_the_same_and_stays_when_its_source_is_cleared()
    {
        byte[] source = [1, 2, 3];
        using var copy = Secret.CopyOf(source);
        source.AsSpan().Clear();

        Assert.Equal([1, 2, 3], copy.Bytes.ToArray());
        Assert.False(copy.Disposed);
    }

    [Fact]
    public void Disposing_says_so()
    {
        var secret = Secret.Zeros(1);

        secret.Dispose();

        Assert.True(secret.Disposed);
    }

    [Fact]
    public void Words_on_a_page_become_their_bytes()
    {
        using var passphrase = Passphrase.FromWords("blå apple");

        Assert.Equal("blå apple"u8.ToArray(), passphrase.Bytes.ToArray());
    }
}
