using Kith.Kit;
using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>What a seat has set up cannot be told from outside.</summary>
public sealed class AlikeTests
{
    const string Decoy = "what I would tell him";

    [Fact]
    public async Task Unknown_wrong_real_sheet_and_second_ask_the_store_the_same()
    {
        await using var test = await TestNode.Open();
        var maya = await test.Keeper();
        var (me, sheet) = await maya.Sheet();
        await me.Second(Decoy);
        var store = new CountingStore(test.Store);
        var options = new NodeOptions(test.Folder) { Cost = TestNode.Cheap };
        using var node = await Node.Open(store, options, test.Clock);
        store.Take();

        foreach (
            var (name, words) in new[]
            {
                ("Nobody", maya.Words),
                ("Maya", "not these words"),
                ("Maya", maya.Words),
                ("Maya", sheet),
                ("Maya", Decoy),
            }
        )
        {
            using var passphrase = Passphrase.FromWords(words);
            if (await node.Seats.Open(name, passphrase) is SignIn.Opened opened)
                opened.Seat.Dispose();
            Assert.Equal(["find row"], store.Take());
        }
    }

    [Theory]
    [InlineData(60)]
    public void Rows_look_alike_with_and_without_a_second_notebook(int seats) => Compare(seats);

    [Theory]
    [InlineData(2000)]
    [Trait("Kind", "long")]
    public void Rows_of_two_thousand_seats_look_alike(int seats) => Compare(seats);

    /// <summary>
    /// Chi-square of the byte values, for living, sheet, second and dead rows each and for every place in a row. With 255
    /// degrees of freedom, chance passes 400 less than once in 10 million; one constant byte in a row would be far above.
    /// </summary>
    static void Compare(int count)
    {
        var rows = new Dictionary<string, List<Row>>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            foreach (var (what, row) in Seat(i % 2 == 0))
                (rows.TryGetValue(what, out var list) ? list : rows[what] = []).Add(row);

        Assert.Equal(
            [
                "dead, alone",
                "dead, with a second",
                "living, alone",
                "living, with a second",
                "second",
                "sheet",
            ],
            rows.Keys.Order()
        );
        foreach (var (_, list) in rows)
        {
            Assert.All(list, row => Assert.Equal((2048, 32), (row.Sealed.Length, row.Tag.Length)));
            Assert.InRange(ChiSquare(list.SelectMany(row => row.Sealed.ToArray())), 130, 400);
            Assert.InRange(ChiSquare(list.SelectMany(row => row.Tag.ToArray())), 130, 400);
        }
        var all = rows.Values.SelectMany(list => list).ToList();
        Assert.Equal(5 * count, all.Count);
        Assert.Equal(
            all.Count,
            all.Select(row => Convert.ToHexString(row.Tag.Span)).Distinct().Count()
        );
        if (all.Count >= 256 * 5)
            for (var at = 0; at < 2048; at++)
                Assert.InRange(ChiSquare(all.Select(row => row.Sealed.Span[at])), 100, 430);
    }

    /// <summary>The five rows of a seat whose owner has a recovery sheet, and a second notebook or none.</summary>
    static IEnumerable<(string What, Row Row)> Seat(bool hasSecond)
    {
        using var key = RowKey.Random();
        using var first = Vault.Seat.Random(key.Tag, invite: null);
        using var sheetKey = RowKey.Random();
        using var secondKey = RowKey.Random();
        var dead = hasSecond ? "dead, with a second" : "dead, alone";
        var slots = Enumerable.Range(1, 5).Select(slot => (byte)slot).ToHashSet();
        slots.Remove(first.Slots.Own);
        yield return (
            hasSecond ? "living, with a second" : "living, alone",
            SeatRows.Living(first, key)
        );
        slots.Remove(first.Slots.Recovery);
        yield return ("sheet", SeatRows.Sheet(first, sheetKey));
        if (hasSecond)
        {
            using var second = first.Second(secondKey.Tag);
            slots.Remove(second.Slots.Own);
            yield return ("second", SeatRows.Living(second, secondKey));
        }
        foreach (var slot in slots)
            yield return (dead, SeatRows.Dead(first.Id, slot));
    }

    static double ChiSquare(IEnumerable<byte> bytes)
    {
        var counts = new long[256];
        foreach (var one in bytes)
            counts[one]++;
        var expected = counts.Sum() / 256.0;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }
}
