using System.Diagnostics;

namespace Kith.Bench;

/// <summary>Two things in turns, so that whatever else the machine does falls on both.</summary>
static class Rounds
{
    /// <summary>Prints both medians in milliseconds, and the ratio as least / median / most of the rounds.</summary>
    public static async Task Compare(
        string what,
        int rounds,
        Func<Task> ours,
        string limit,
        Func<Task> against
    )
    {
        await Time(ours);
        await Time(against);
        var times = new List<(double Ours, double Limit)>();
        for (var i = 0; i < rounds; i++)
            times.Add((await Time(ours), await Time(against)));
        var ratios = times.Select(t => t.Ours / t.Limit).Order().ToList();
        Console.WriteLine(
            $"{what}: {Median(times.Select(t => t.Ours)):F2} ms; {limit}: {Median(times.Select(t => t.Limit)):F2} ms; "
                + $"ratio {ratios[0]:F2} / {Median(ratios):F2} / {ratios[^1]:F2}"
        );
    }

    static async Task<double> Time(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
