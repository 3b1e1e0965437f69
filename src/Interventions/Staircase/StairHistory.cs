using Kith.Interventions.Feeds;

namespace Kith.Interventions.Staircase;

/// <summary>What was said of the staircase, time after time, oldest first. Steps back stand in it like all others.</summary>
public sealed record StairHistory(IReadOnlyList<StairMoment> Moments)
{
    /// <summary>What each entry says otherwise than the one before it on the same sheet.</summary>
    public static StairHistory Of(StaircaseBoard board) =>
        new([
            .. from step in board.Steps
            from change in Changes(step)
            group change by (change.Mark.Origin.Sheet, change.Mark.Origin.Entry) into entry
            let moment = new StairMoment(entry.First().Mark.Origin, [.. entry])
            orderby moment.Origin.Day, moment.Origin.Seq
            select moment,
        ]);

    private static IEnumerable<StairChange> Changes(StairStep step) =>
        from index in Enumerable.Range(0, step.Marks.Count)
        let now = step.Marks[index]
        let before = step
            .Marks.Take(index)
            .LastOrDefault(m =>
                m.Origin.Sheet == now.Origin.Sheet && m.Origin.Entry != now.Origin.Entry
            )
        where
            before is null
                ? now.Status is not null || now.Text.Length > 0
                : (before.Words, before.Text) != (now.Words, now.Text)
        select new StairChange(step.Title, now);
}

/// <summary>One entry of a sheet.</summary>
public sealed record StairMoment(Origin Origin, IReadOnlyList<StairChange> Changes);

/// <summary>Something said of one step.</summary>
/// <param name="Step">What the step is called.</param>
public sealed record StairChange(string Step, StairMark Mark);
