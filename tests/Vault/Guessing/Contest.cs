using Kith.Sealing;

namespace Kith.Vault.Tests.Guessing;

/// <summary>
/// How much better than chance each guess is. In a node, a guess has a pair right when it puts a true pair above a false one;
/// what chance would make of it is found by dealing the truth out anew among the same people, again and again, and the
/// guess is so many standard deviations from that.
/// </summary>
/// <remarks>
/// Dealing anew is exact whatever the guess looks at: who is in more circles, or a node with more circles, has the same
/// part in both. A guess that knows nothing passes 4.5 in either direction less than once in 100,000 runs.
/// </remarks>
sealed class Contest
{
    internal const double Limit = 4.5;
    const int Deals = 300;

    readonly List<Table> tables = [];

    /// <summary>Adds a node.</summary>
    /// <param name="scores">The guesses for each pair of one of the left with one of the right.</param>
    /// <param name="truth">Whether the pair belongs together.</param>
    internal void Add(double[][][] scores, bool[][] truth) => tables.Add(new(scores, truth));

    /// <summary>For each guess how many standard deviations it is from chance; the last is all of them as learned on half of the nodes.</summary>
    internal IReadOnlyList<double> Results()
    {
        var guesses = tables[0].Scores[0].First(s => s.Length > 0).Length;
        var results = Enumerable.Range(0, guesses).Select(g => Measure(tables, s => s[g])).ToList();
        var half = tables.Count / 2;
        var weights = Learn(tables.Take(half), guesses);
        results.Add(Measure([.. tables.Skip(half)], s => s.Zip(weights, (a, b) => a * b).Sum()));
        return results;
    }

    static double Measure(IReadOnlyList<Table> among, Func<double[], double> guess)
    {
        var ranked = among.Select(t => (Table: t, Ranks: t.Ranks(guess))).ToList();
        var real = ranked.Sum(r => r.Table.Sum(r.Ranks, r.Table.AsItIs()));
        var dealt = Enumerable
            .Range(0, Deals)
            .Select(_ => ranked.Sum(r => r.Table.Sum(r.Ranks, r.Table.Dealt())))
            .ToList();
        var mean = dealt.Average();
        var deviation = Math.Sqrt(dealt.Average(d => (d - mean) * (d - mean)));
        return deviation == 0 ? 0 : (real - mean) / deviation;
    }

    /// <summary>The difference of the means of true and false pairs, over their spread: what a linear guess would learn.</summary>
    static double[] Learn(IEnumerable<Table> among, int guesses)
    {
        var pairs = among.SelectMany(t => t.Pairs()).ToList();
        return
        [
            .. Enumerable
                .Range(0, guesses)
                .Select(g =>
                {
                    var all = pairs.Select(p => p.Scores[g]).ToList();
                    var mean = all.Average();
                    var variance = all.Average(s => (s - mean) * (s - mean));
                    var yes = pairs.Where(p => p.IsTrue).Average(p => p.Scores[g]);
                    return variance == 0 ? 0 : (yes - mean) / variance;
                }),
        ];
    }

    /// <summary>One node: scores and truth for each of the left with each of the right.</summary>
    sealed record Table(double[][][] Scores, bool[][] Truth)
    {
        internal IEnumerable<(double[] Scores, bool IsTrue)> Pairs() =>
            from left in Enumerable.Range(0, Scores.Length)
            from right in Enumerable.Range(0, Scores[left].Length)
            where Scores[left][right].Length > 0
            select (Scores[left][right], Truth[left][right]);

        /// <summary>Each pair's place among all pairs of the node, between −½ and ½.</summary>
        internal double[][] Ranks(Func<double[], double> guess)
        {
            var values = Pairs().Select(p => guess(p.Scores)).Order().ToArray();
            return
            [
                .. Scores.Select(row =>
                    row.Select(s => s.Length == 0 ? 0 : Rank(values, guess(s))).ToArray()
                ),
            ];
        }

        internal int[] AsItIs() => [.. Enumerable.Range(0, Scores.Length)];

        internal int[] Dealt()
        {
            var order = AsItIs();
            Chance.Shuffle(order.AsSpan());
            return order;
        }

        /// <summary>What the true pairs' ranks come to, when each of the left is taken for another.</summary>
        internal double Sum(double[][] ranks, int[] taken) =>
            (
                from left in Enumerable.Range(0, ranks.Length)
                from right in Enumerable.Range(0, ranks[left].Length)
                where Truth[taken[left]][IsSquare ? taken[right] : right]
                select ranks[left][right]
            ).Sum();

        /// <summary>Whether both sides are the same people, who are then dealt alike.</summary>
        bool IsSquare => Scores.Length == Scores[0].Length && Scores[0][0].Length == 0;

        static double Rank(double[] values, double value)
        {
            var (from, to) = (Array.BinarySearch(values, value), 0);
            for (to = from; to + 1 < values.Length && values[to + 1] == value; )
                to++;
            while (from > 0 && values[from - 1] == value)
                from--;
            return (((from + to) / 2.0) + 0.5) / values.Length - 0.5;
        }
    }
}
