namespace Kith.Sealing.Tests;

public sealed class ChanceTests
{
    [Fact]
    public void A_shuffle_keeps_everything_and_favours_no_order()
    {
        var first = new int[5];
        for (var i = 0; i < 10_000; i++)
        {
            int[] items = [0, 1, 2, 3, 4];
            Chance.Shuffle(items.AsSpan());
            Assert.Equal(10, items.Sum());
            first[items[0]]++;
        }
        // Each expects 2,000, with a standard deviation of 40.
        Assert.All(first, count => Assert.InRange(count, 1760, 2240));
    }

    [Fact]
    public void Identities_do_not_repeat()
    {
        var drawn = Enumerable.Range(0, 1000).Select(_ => Chance.Identity());

        Assert.Equal(1000, drawn.Distinct().Count());
    }

    [Fact]
    public void So_many_bytes_are_all_drawn()
    {
        var seen = new bool[32];
        for (var i = 0; i < 20; i++)
            foreach (var (at, one) in Chance.Bytes(seen.Length).Index())
                seen[at] |= one != 0;

        Assert.All(seen, Assert.True);
    }

    [Fact]
    public void A_shuffle_brings_everything_everywhere()
    {
        var seen = new HashSet<(int Item, int Place)>();
        for (var i = 0; i < 1000; i++)
        {
            int[] items = [0, 1, 2, 3];
            Chance.Shuffle(items.AsSpan());
            seen.UnionWith(items.Index().Select(one => (one.Item, one.Index)));
        }

        Assert.Equal(16, seen.Count);
    }

    [Fact]
    public void Below_less_than_nothing_is_a_bug() =>
        Assert.Throws<OverflowException>(() => Chance.Below(-1));
}
