namespace Kith.Vault;

/// <summary>Whether every seat has its five rows, one in each slot, all of one size.</summary>
sealed class RowCheck
{
    readonly Dictionary<UInt128, List<long>> slots = [];
    readonly HashSet<UInt128> odd = [];

    internal long Seats => slots.Count;

    internal long OddSeats => slots.Count(seat => !IsWhole(seat.Value) || odd.Contains(seat.Key));

    internal void Take(Line line)
    {
        var seat = new ByteReader((byte[])line["seat"]!).Id();
        if (!slots.TryGetValue(seat, out var taken))
            slots[seat] = taken = [];
        taken.Add((long)line["slot"]!);
        if (line["tag"] is not byte[] { Length: Bytes32.Length })
            odd.Add(seat);
        if (line["sealed"] is not byte[] { Length: SeatRows.Length })
            odd.Add(seat);
    }

    static bool IsWhole(List<long> taken) => taken.Order().SequenceEqual([1L, 2, 3, 4, 5]);
}
