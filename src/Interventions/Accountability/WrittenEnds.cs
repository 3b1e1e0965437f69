using Kith.Interventions.Feeds;
using Kith.Interventions.Tables;

namespace Kith.Interventions.Accountability;

/// <summary>What the sheets of a room say about the end of a process, and what of it is not among its ends yet.</summary>
/// <param name="All">In the words of the sheets: of the whole first, then of each request.</param>
public sealed record WrittenEnds(IReadOnlyList<string> All)
{
    /// <summary>From the boards that worksheets on requests, the road map and the staircase feed.</summary>
    public static WrittenEnds Of(Boards boards) =>
        new([
            .. Words(boards.Tables["ends"], "what")
                .Concat(
                    boards
                        .Tables["requests"]
                        .Rows.Where(r => r["end"].Length > 0)
                        .Select(r => r["what"].Length > 0 ? $"{r["what"]}: {r["end"]}" : r["end"])
                )
                .DistinctBy(SameWords.Key),
        ]);

    /// <summary>Days on which people said they stop and look, in their words.</summary>
    public static IReadOnlyList<string> Days(Boards boards) =>
        [.. Words(boards.Tables["ends"], "day")];

    /// <summary>Those that say something else than the ends of the process.</summary>
    public IReadOnlyList<string> NewTo(AccountabilityProcess process)
    {
        var known = process.Ends.Select(e => SameWords.Key(e.Words)).ToHashSet();
        return [.. All.Where(e => !known.Contains(SameWords.Key(e)))];
    }

    private static IEnumerable<string> Words(TableBoard board, string field) =>
        board.Rows.Select(r => r[field]).Where(w => w.Length > 0);
}
