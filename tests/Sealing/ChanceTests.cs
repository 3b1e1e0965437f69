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
}
