using System.Diagnostics;

namespace Kith.Bench;

/// <summary>Two things in turns, so that whatever else the machine does falls on both.</summary>
static class Rounds
{
    /// <summary>Prints medians in milliseconds, and ratios as least / median / most of the rounds.</summary>
    public static async Task Compare(
        string what,
        int rounds,
        Func<Task> ours,
        string limit,
        Func<Task> against
    )
    {
        await Take(ours);
        await Take(against);
        var taken = new List<(Cost Ours, Cost Limit)>();
        for (var i = 0; i < rounds; i++)
            taken.Add((await Take(ours), await Take(against)));
        Console.WriteLine($"{what}, against {limit}");
        Print("clock", [.. taken.Select(t => (t.Ours.Clock, t.Limit.Clock))]);
        Print("processor", [.. taken.Select(t => (t.Ours.Processor, t.Limit.Processor))]);
    }

    static void Print(string what, IReadOnlyList<(double Ours, double Limit)> taken)
    {
        var ratios = taken.Select(t => t.Ours / t.Limit).Order().ToList();
        Console.WriteLine(
            $"  {what}: {Median(taken.Select(t => t.Ours)):F2} ms, limit {Median(taken.Select(t => t.Limit)):F2} ms, "
                + $"ratio {ratios[0]:F2} / {Median(ratios):F2} / {ratios[^1]:F2}"
        );
    }

    static async Task<Cost> Take(Func<Task> work)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await work();
        return new(
            Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds
        );
    }

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    sealed record Cost(double Clock, double Processor);
}
