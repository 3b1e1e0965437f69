using Kith.Worksheets;

namespace Kith.Interventions.Plans;

/// <summary>A row of a table on its way to the plan.</summary>
internal sealed record PlanRowGiven(PlanGiven Given, string Heading, Row Cells)
{
    /// <summary>Rows that stand alike in several answers to the same question of the same entry stand once.</summary>
    public static IEnumerable<PlanRowGiven> Of(Question question, IEnumerable<PlanGiven> given) =>
        given
            .SelectMany(g => Of(question, g))
            .DistinctBy(r => (r.Given.Sheet.Id, r.Given.Entry.Id, r.Cells));

    private static IEnumerable<PlanRowGiven> Of(Question question, PlanGiven given) =>
        (question, given.Answer) switch
        {
            (RowsQuestion, RowsAnswer rows) => rows.Rows.Select(r => new PlanRowGiven(
                given,
                "",
                r
            )),
            (GridQuestion grid, GridAnswer rows) => grid
                .Rows.Where(o => rows.Rows.ContainsKey(o.Id))
                .Select(o => new PlanRowGiven(given, o.Label, rows.Rows[o.Id])),
            _ => [],
        };
}
