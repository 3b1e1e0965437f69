using System.Globalization;
using Xunit.Abstractions;

namespace Kith.Workroom.Tests.Model;

/// <summary>
/// People at work at random, each time in a world of their own; what rooms, desks and keys say is what a plain
/// list of what was said gives, after each step, and with the node killed now and then. <c>KITH_SEED</c> takes another beginning.
/// </summary>
public sealed class ModelTests(ITestOutputHelper output)
{
    private const int MostReplays = 80;

    /// <summary>What has to come about in a long run, so that it shows something.</summary>
    private const string Everything =
        "Begin Again Write SetAside Delete Share TakeBackCopy Ask Answer Unask Gate Override Hold Raise Speak Decide Drop "
        + "Meet Settle Left Renew GiveEarlier Joined Letter Closed Forget";

    [Fact]
    public Task Rooms_say_what_a_plain_list_gives() => Run(worlds: 5, steps: 120);

    [Fact]
    [Trait("Kind", "long")]
    public async Task Rooms_say_what_a_plain_list_gives_after_20000_steps()
    {
        var tally = await Run(worlds: 100, steps: 200);

        Assert.All(Everything.Split(' '), what => Assert.Contains(what, tally.Keys));
    }

    private async Task<Dictionary<string, int>> Run(int worlds, int steps)
    {
        var first = ulong.Parse(
            Environment.GetEnvironmentVariable("KITH_SEED") ?? "1",
            CultureInfo.InvariantCulture
        );
        var tally = new Dictionary<string, int>();
        for (var world = 0; world < worlds; world++)
        {
            var seed = first + (ulong)world;
            var dice = new Dice(seed);
            Step[] all = [.. Enumerable.Range(0, steps).Select(_ => Step.Next(dice))];
            if (await Failure(all, tally) is { } failure)
                Assert.Fail($"Seed {seed}:\n{await Shorter(all[..failure.Steps], failure.What)}");
        }
        output.WriteLine(
            string.Join(", ", tally.OrderBy(t => t.Key).Select(t => $"{t.Key} {t.Value}"))
        );
        return tally;
    }

    /// <summary>How many steps it takes until something differs; null when nothing does.</summary>
    private static async Task<(int Steps, Exception What)?> Failure(
        Step[] steps,
        Dictionary<string, int> tally
    )
    {
        await using var play = await Play.Start(tally);
        for (var i = 0; i < steps.Length; i++)
            try
            {
                await play.Take(steps[i]);
            }
            catch (Exception what) when (what is not OutOfMemoryException)
            {
                return (i + 1, what);
            }
        return null;
    }

    /// <summary>The same failure with steps left out, as long as it stays one.</summary>
    private static async Task<string> Shorter(Step[] steps, Exception what)
    {
        var (list, left) = (steps, MostReplays);
        for (var size = steps.Length / 2; size > 0; size /= 2)
        for (var at = 0; at + size <= list.Length && left > 0; left--)
        {
            Step[] without = [.. list.Take(at), .. list.Skip(at + size)];
            if (await Failure(without, []) is { } still)
                (list, what) = (without[..still.Steps], still.What);
            else
                at += size;
        }
        return $"{string.Join('\n', list)}\n{what}";
    }
}
