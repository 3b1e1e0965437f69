namespace Kith.Vault.Tests.Guessing;

/// <summary>
/// Everything a guesser can lay beside everything else: the more alike, the higher the number. None of it needs to be
/// clever, for each is tried in both directions and all of them together too.
/// </summary>
static class Guesses
{
    /// <summary>Do these two seats share a circle?</summary>
    internal static double[] Together(SeenSeat one, SeenSeat other) =>
        [
            -Math.Abs(one.At - other.At),
            -Nearest(one.Places, other.Places),
            -SeenDump.Apart(one.Id, other.Id),
            -one.Tags.Min(t => other.Tags.Min(o => SeenDump.Apart(t, o))),
            one.Slots.Zip(other.Slots).Count(s => s.First == s.Second),
            -Math.Abs(one.Mean - other.Mean),
            one.Places[0] + other.Places[0],
            one.Id[0] ^ other.Id[0],
        ];

    /// <summary>Does this seat's owner read this stream?</summary>
    internal static double[] Reads(SeenSeat seat, SeenStream stream) =>
        [
            -Math.Abs(seat.At - stream.At),
            -SeenDump.Apart(seat.Id, stream.Id),
            -seat.Tags.Min(t => SeenDump.Apart(t, stream.Id)),
            -Math.Abs(seat.Mean - stream.Mean),
            seat.At * stream.Lengths.Count,
            seat.Places[0] * (double)stream.Lengths.Sum(),
            seat.Slots[0] * (double)(stream.Lengths[0] % 5),
            seat.Places.Sum() * (double)(stream.Lengths[^1] - stream.Lengths[0]),
            (seat.Id[^1] & 7) == (stream.Lengths.Count & 7) ? 1 : 0,
        ];

    /// <summary>Does the owner of one stream read the other?</summary>
    internal static double[] Linked(SeenStream own, SeenStream circle) =>
        [
            -Math.Abs(own.At - circle.At),
            -SeenDump.Apart(own.Id, circle.Id),
            -Math.Abs(own.Lengths.Count - circle.Lengths.Count),
            own.Lengths.Count,
            -Math.Abs(own.Lengths.Sum() - (double)circle.Lengths.Sum()),
        ];

    /// <summary>The same, asked by somebody who took the database every week.</summary>
    internal static double[] GrewTogether(SeenStream own, SeenStream circle) =>
        [
            own.Weeks.Distinct().Intersect(circle.Weeks).Count()
                / (double)own.Weeks.Union(circle.Weeks).Count(),
            circle.Weeks.Count(own.Weeks.Contains) / (double)circle.Weeks.Count,
            -Math.Abs(own.Weeks[0] - circle.Weeks[0]),
            -Math.Abs(own.Weeks[^1] - circle.Weeks[^1]),
        ];

    static double Nearest(IReadOnlyList<int> one, IReadOnlyList<int> other) =>
        one.Min(p => other.Min(o => Math.Abs(p - o)));
}
