using Kith.Interventions.Plans;

namespace Kith.Interventions.Unnamed;

/// <summary>A plan with other words in the place of names. What the worksheets ask stays as it is.</summary>
public static class UnnamedPlan
{
    public static Plan Of(Plan plan, NameMask mask) =>
        new(
            null,
            [
                .. plan.Sections.Select(s =>
                    s with
                    {
                        Groups =
                        [
                            .. s.Groups.Select(g =>
                                g with
                                {
                                    Items = [.. g.Items.Select(i => Of(i, mask))],
                                }
                            ),
                        ],
                    }
                ),
            ]
        );

    private static PlanItem Of(PlanItem item, NameMask mask) =>
        item switch
        {
            PlanLine line => line with
            {
                Answers =
                [
                    .. line.Answers.Select(a =>
                        a with
                        {
                            Lines = Hide(a.Lines, mask),
                            Who = Hide(a.Who, mask),
                        }
                    ),
                ],
            },
            PlanTable table => table with { Rows = [.. table.Rows.Select(r => Of(r, mask))] },
            PlanPromises made => made with
            {
                Promises = [.. made.Promises.Select(p => Of(p, mask))],
            },
            _ => item,
        };

    private static PlanRow Of(PlanRow row, NameMask mask) =>
        row with
        {
            Cells = [.. row.Cells.Select(c => Hide(c, mask))],
            Who = Hide(row.Who, mask),
        };

    private static PlanPromise Of(PlanPromise promise, NameMask mask) =>
        promise with
        {
            What = mask.Hide(promise.What),
            Who = mask.Hide(promise.Who),
            By = mask.Hide(promise.By),
            More = Hide(promise.More, mask),
        };

    private static IReadOnlyList<string> Hide(IReadOnlyList<string> lines, NameMask mask) =>
        [.. lines.Select(mask.Hide)];

    private static string? Hide(string? name, NameMask mask) =>
        name is null ? null : mask.Hide(name);
}
