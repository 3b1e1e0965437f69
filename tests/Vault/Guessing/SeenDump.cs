using System.Numerics;

namespace Kith.Vault.Tests.Guessing;

/// <summary>A logical dump as a guesser reads it: seats with their rows, streams with their items, each in the order of the key.</summary>
sealed record SeenDump(
    IReadOnlyDictionary<string, SeenSeat> Seats,
    IReadOnlyDictionary<string, SeenStream> Streams
)
{
    internal static async Task<SeenDump> Of(IStore store, Growth growth)
    {
        var rows = new List<Row>();
        var items = new List<(byte[] Stream, int Week, byte[] Sealed)>();
        await foreach (var line in store.Copy())
            if (line.Table.Name == "rows")
                rows.Add(
                    new(
                        (byte[])line["tag"]!,
                        new(new ByteReader((byte[])line["seat"]!).Id()),
                        (int)(long)line["slot"]!,
                        (byte[])line["sealed"]!
                    )
                );
            else if (line.Table.Name == "streams")
                items.Add(((byte[])line["stream"]!, growth.Of(line), (byte[])line["sealed"]!));
        return new(
            rows.Index()
                .GroupBy(r => r.Item.Seat.Value)
                .OrderBy(g => g.Key)
                .Select((g, at) => SeenSeat.Of(at, g.Key, [.. g]))
                .ToDictionary(s => Convert.ToHexString(s.Id)),
            items
                .GroupBy(i => Convert.ToHexString(i.Stream))
                .Select((g, at) => SeenStream.Of(at, [.. g]))
                .ToDictionary(s => Convert.ToHexString(s.Id))
        );
    }

    /// <summary>In how many bits two things differ.</summary>
    internal static double Apart(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var bits = 0;
        for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
            bits += BitOperations.PopCount((uint)(one[i] ^ other[i]));
        return bits;
    }
}

/// <summary>What is seen of a seat: where its rows are in the order of the key, their slots, and their bytes.</summary>
sealed record SeenSeat(
    int At,
    byte[] Id,
    IReadOnlyList<int> Places,
    IReadOnlyList<byte[]> Tags,
    IReadOnlyList<int> Slots,
    double Mean
)
{
    internal static SeenSeat Of(int at, UInt128 id, IReadOnlyList<(int Index, Row Item)> rows) =>
        new(
            at,
            Digest.Bytes(id),
            [.. rows.Select(r => r.Index)],
            [.. rows.Select(r => r.Item.Tag.ToArray())],
            [.. rows.Select(r => r.Item.Slot)],
            rows.Average(r => r.Item.Sealed.ToArray().Average(b => (double)b))
        );
}

/// <summary>What is seen of a stream: how many items, how long; and from which weeks, to who took the database every week.</summary>
sealed record SeenStream(
    int At,
    byte[] Id,
    IReadOnlyList<int> Weeks,
    IReadOnlyList<int> Lengths,
    double Mean
)
{
    internal static SeenStream Of(
        int at,
        IReadOnlyList<(byte[] Stream, int Week, byte[] Sealed)> items
    ) =>
        new(
            at,
            items[0].Stream,
            [.. items.Select(i => i.Week)],
            [.. items.Select(i => i.Sealed.Length)],
            items.Average(i => i.Sealed.Average(b => (double)b))
        );
}
