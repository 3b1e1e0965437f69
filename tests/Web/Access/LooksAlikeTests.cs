using System.Diagnostics;
using Xunit.Abstractions;

namespace Kith.Web.Tests.Access;

/// <summary>
/// "Not there" and "not yours" take equally long. Both are asked for in turns, so that whatever else the machine does falls
/// on both; that they are the same bytes is shown by <see cref="AccessTests"/>.
/// </summary>
public sealed class LooksAlikeTests(ITestOutputHelper output)
{
    private const int Warm = 100;
    private const int Turns = 1_500;
    private const double MostApartInMs = 2;

    [Fact]
    [Trait("Kind", "long")]
    public async Task Not_there_and_not_yours_take_equally_long()
    {
        await using var place = await Neighbours.Open();
        using var caller = new Caller(place);
        var stranger = place.Visitors[1];
        var notYours = new Attempt("GET", place.Room.Fill("/c/{room}/s/{sheet}"), null, null);
        var notThere = new Attempt(
            "GET",
            Belongings.Nowhere.Fill("/c/{room}/s/{sheet}"),
            null,
            null
        );
        var (yours, there) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Warm + Turns; turn++)
        {
            var isFirst = turn % 2 == 0;
            var one = await Take(caller, isFirst ? notYours : notThere, stranger);
            var other = await Take(caller, isFirst ? notThere : notYours, stranger);
            if (turn < Warm)
                continue;
            yours.Add(isFirst ? one : other);
            there.Add(isFirst ? other : one);
        }

        var apart = Math.Abs(Median(yours) - Median(there));
        output.WriteLine($"not yours {Median(yours):F3} ms, not there {Median(there):F3} ms");
        Assert.True(apart < MostApartInMs, $"{apart:F3} ms apart.");
    }

    private static async Task<double> Take(Caller caller, Attempt attempt, Visitor by)
    {
        var start = Stopwatch.GetTimestamp();
        await caller.Send(attempt, by);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
