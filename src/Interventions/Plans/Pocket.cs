namespace Kith.Interventions.Plans;

/// <summary>Where one page may lie or hang open, and how much it holds so that it stays legible.</summary>
/// <param name="Lines">The most lines.</param>
/// <param name="Letters">The most letters in all.</param>
public sealed record PocketPaper(string Id, int Lines, int Letters)
{
    public static IReadOnlyList<PocketPaper> All { get; } =
    [new("fridge", 14, 900), new("wallet", 8, 360)];
}

/// <summary>
/// The page for the fridge or the wallet: lines of the plan that its owner ticks one by one, and lines they type for it. It is
/// kept nowhere.
/// </summary>
public static class Pocket
{
    /// <summary>What may be ticked: every single line of a plan, once.</summary>
    public static IReadOnlyList<string> Lines(Plan plan) =>
        [
            .. plan
                .Sections.SelectMany(s => s.Groups)
                .SelectMany(g => g.Items)
                .SelectMany(Lines)
                .Where(l => l.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The lines of the page in the plan's order, one's own last, or the key of a refusal.</summary>
    /// <param name="ticked">Lines of the plan; one that the plan does not hold any more is left out.</param>
    /// <param name="own">Typed for this page, one to a line.</param>
    public static (IReadOnlyList<string> Lines, string? Refusal) Make(
        Plan plan,
        IReadOnlyCollection<string> ticked,
        string own,
        PocketPaper? paper
    )
    {
        List<string> lines =
        [
            .. Lines(plan).Where(ticked.Contains),
            .. own.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0),
        ];
        return paper is null ? ([], "pocket.paper-missing")
            : lines.Count == 0 ? ([], "pocket.nothing")
            : lines.Count > paper.Lines || lines.Sum(l => l.Length) > paper.Letters
                ? ([], "pocket.too-much-" + paper.Id)
            : (lines, null);
    }

    private static IEnumerable<string> Lines(PlanItem item) =>
        item switch
        {
            PlanLine line => line.Answers.SelectMany(a => a.Lines),
            PlanTable table => table.Rows.Select(r =>
                string.Join(
                    " · ",
                    r.Cells.Select(c => string.Join("; ", c))
                        .Prepend(r.Heading)
                        .Where(c => c.Length > 0)
                )
            ),
            PlanPromises made => made.Promises.Select(p =>
                string.Join(" · ", new[] { p.Who, p.What, p.By }.Where(c => c.Length > 0))
            ),
            _ => [],
        };
}
