using Kith.Sealing;

namespace Kith.Vault.Tests.Proof;

/// <summary>Every byte changed, every length cut, everything put in the place of everything else: nothing is accepted.</summary>
public sealed class ObjectTests
{
    [Fact]
    public void No_change_of_a_sealed_thing_is_accepted() => Try(12);

    [Fact]
    [Trait("Kind", "long")]
    public void No_change_of_two_hundred_sealed_things_is_accepted() => Try(200);

    static void Try(int count)
    {
        var objects = SealedObject.Some(count);
        Assert.All(objects, one => Assert.True(one.Opens(one.Bytes), one.Name));
        foreach (var one in objects)
        {
            for (var at = 0; at < one.Bytes.Length; at++)
            {
                var flipped = (byte[])one.Bytes.Clone();
                flipped[at] ^= (byte)(1 + Chance.Below(255));
                Assert.False(one.Opens(flipped), $"{one.Name}: byte {at} changed");
                Assert.False(one.Opens(one.Bytes[..at]), $"{one.Name}: cut to {at}");
            }
            Assert.False(one.Opens([.. one.Bytes, 0]), $"{one.Name}: one byte more");
            foreach (var other in objects.Where(o => o != one))
                Assert.False(one.Opens(other.Bytes), $"{other.Name} in the place of {one.Name}");
        }
    }
}
