using System.Diagnostics;
using Kith.Sealing;
using Kith.Vault;

namespace Kith.Bench;

/// <summary>
/// Signing in as nobody, with a wrong passphrase, as oneself and into a second notebook, in turns: whoever holds a watch must
/// not tell them apart.
/// </summary>
static class SigningInAlike
{
    const string Decoy = "what somebody beside me may see";
    const double LargestShare = 0.02;
    const double LargestMs = 3;

    /// <summary>Prints each median and says whether all lie within 2 % and 3 ms.</summary>
    public static async Task<bool> Run(int rounds)
    {
        await using var world = await World.Make();
        await SetUp(world);
        (string What, string Name, string Words)[] cases =
        [
            ("unknown", "nobody", world.Words),
            ("wrong", World.Name, "not these words at all"),
            ("real", World.Name, world.Words),
            ("second", World.Name, Decoy),
        ];
        var taken = cases.ToDictionary(
            c => c.What,
            _ => new List<double>(),
            StringComparer.Ordinal
        );
        for (var round = 0; round < rounds; round++)
        {
            Chance.Shuffle(cases.AsSpan());
            foreach (var (what, name, words) in cases)
                taken[what].Add(await Take(world, name, words));
        }
        return Say(taken);
    }

    static async Task SetUp(World world)
    {
        using var current = Passphrase.FromWords(world.Words);
        using var chosen = Passphrase.FromWords(Decoy);
        var act = await world.Node.Locks.SetSecond(world.Session, World.Name, current, chosen);
        if (act is not SeatAct.Done)
            throw new InvalidOperationException($"No second notebook: {act}");
        await Take(world, World.Name, Decoy);
    }

    static async Task<double> Take(World world, string name, string words)
    {
        using var passphrase = Passphrase.FromWords(words);
        var start = Stopwatch.GetTimestamp();
        if (await world.Node.Seats.Open(name, passphrase) is SignIn.Opened opened)
            opened.Seat.Dispose();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static bool Say(Dictionary<string, List<double>> taken)
    {
        var medians = taken.ToDictionary(t => t.Key, t => Median(t.Value), StringComparer.Ordinal);
        Console.WriteLine($"signing in, {taken.First().Value.Count} of each in turns, medians");
        foreach (var (what, median) in medians)
            Console.WriteLine($"  {what}: {median:F2} ms");
        var (least, most) = (medians.Values.Min(), medians.Values.Max());
        var good = most - least <= LargestMs && most - least <= LargestShare * least;
        Console.WriteLine(
            $"  apart: {most - least:F2} ms, {100 * (most - least) / least:F2} %; limit 3 ms and 2 %: {(good ? "kept" : "MISSED")}"
        );
        return good;
    }

    static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
