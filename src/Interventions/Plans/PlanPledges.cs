using Kith.Interventions.Promises;
using Kith.Worksheets;

namespace Kith.Interventions.Plans;

/// <summary>Promises on the plan: all of a newest entry, and those of earlier entries that are still open.</summary>
internal sealed class PlanPledges(PlanText text)
{
    public PlanPromises? Of(Question question, IReadOnlyList<PlanGiven> given)
    {
        var made = question is RowsQuestion or GridQuestion
            ? PlanRowGiven.Of(question, given).Select(InRow)
            : given.SelectMany(Outside);
        var promises = made.OfType<PlanPromise>()
            .OrderBy(p => p.State)
            .ThenBy(p => p.Due ?? DateOnly.MaxValue)
            .ToList();
        return promises.Count == 0 ? null : new PlanPromises(question.Label, promises);
    }

    private PlanPromise? InRow(PlanRowGiven row)
    {
        var cells = PlanPlaces
            .Columns(row.Given.Question)
            .Select(c => (Column: c, Line: text.CellLine(c, row)))
            .Where(c => c.Line.Length > 0)
            .ToList();
        string Field(string field) =>
            string.Join("; ", cells.Where(c => Feeds(c.Column, field)).Select(c => c.Line));
        var more = cells
            .Where(c => c.Column.Feeds is not { Board: "promises" })
            .Select(c => $"{c.Column.Label}: {c.Line}");
        var made = new PlanPromise(
            row.Heading,
            Field("what"),
            Field("who"),
            Field("by"),
            null,
            PromiseState.Open,
            [.. more],
            row.Given.Entry.Day
        );
        return cells.Count == 0 ? null : Standing(row.Given, row.Cells.Id, made);
    }

    private IEnumerable<PlanPromise?> Outside(PlanGiven given)
    {
        var lines = text.Lines(given.Question, given.Answer);
        IReadOnlyList<string> whats =
            given.Answer is TextAnswer ? [string.Join('\n', lines)] : lines;
        return whats.Select(what =>
            Standing(
                given,
                what,
                new("", what, "", "", null, PromiseState.Open, [], given.Entry.Day)
            )
        );
    }

    /// <summary>The promise as it stands; null if it is settled or carried on and its entry is not the newest.</summary>
    private PlanPromise? Standing(PlanGiven given, string key, PlanPromise made)
    {
        var found = text.Promises.Find(given.Sheet.Id, given.Entry.Id, given.Question.Id, key);
        if (!given.Latest && found is not { State: PromiseState.Open })
            return null;
        return found is null ? made : made with { Due = found.Due, State = found.State };
    }

    private static bool Feeds(Question column, string field) =>
        column.Feeds is { Board: "promises" } feed
        && string.Equals(feed.Field, field, StringComparison.Ordinal);
}
