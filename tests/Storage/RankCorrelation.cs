namespace Kith.Storage.Tests;

/// <summary>Spearman's rank correlation of a list of distinct ranks with its own order: 0 unrelated, 1 the same.</summary>
static class RankCorrelation
{
    internal static double Of(IReadOnlyList<int> ranks)
    {
        double n = ranks.Count;
        var squares = ranks.Select((rank, place) => Math.Pow(rank - place, 2)).Sum();
        return 1 - 6 * squares / (n * (n * n - 1));
    }
}
