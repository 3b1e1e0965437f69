using Kith.Interventions.Staircase;
using Kith.Publishing.Charts;
using Kith.Web.Parts;

namespace Kith.Web.Charts;

/// <summary>
/// Six steps that climb from the bottom, each with its status in words beside a full, half or empty circle. A step that went
/// back says on which day, and nothing more.
/// </summary>
internal static class StaircaseChart
{
    private const double Indent = 20;
    private const double Line = 19;

    public static string Draw(
        StaircaseBoard board,
        Func<string, string> nameOf,
        Wording t,
        string id = "staircase"
    )
    {
        var svg = new Svg(Colours.Of);
        var y = 2.0;
        foreach (var (index, step) in board.Steps.Index().Reverse())
            y = Step(svg, step, index, nameOf, y, t);
        return svg.Done(id, y + 2, t["charts.stairs-title"], Finding(board, nameOf, t));
    }

    /// <summary>Every step, lowest first: step, where it stands, and each time it went back.</summary>
    public static ChartTable Rows(StaircaseBoard board, Func<string, string> nameOf, Wording t) =>
        new(
            [t["charts.stairs-step"], t["charts.stairs-status"]],
            [
                .. board.Steps.Select(
                    (step, i) =>
                        (IReadOnlyList<string>)
                            [
                                $"{i + 1}. {Title(step, t)}",
                                string.Join(". ", Backs(step, t).Prepend(Status(step, nameOf, t))),
                            ]
                ),
            ]
        );

    private static double Step(
        Svg svg,
        StairStep step,
        int index,
        Func<string, string> nameOf,
        double top,
        Wording t
    )
    {
        var x = Indent * index;
        var room = Svg.Width - x - 20;
        var title = Letters.Wrap($"{index + 1}. {Title(step, t)}", room, 15, 2);
        var status = Letters.Wrap(Status(step, nameOf, t), room - 26, Svg.Size, 3);
        var back = Backs(step, t).TakeLast(1).ToList();
        var height = 20 + (Line * (title.Count + status.Count + back.Count));
        svg.Open(string.Join(". ", back.Prepend(Status(step, nameOf, t)).Prepend(Title(step, t))));
        svg.Rect(x + 1, top, Svg.Width - x - 2, height, Look(step.Status));
        var y = top + 5;
        foreach (var line in title)
            svg.Text(x + 10, y += Line, line, "label", strong: true);
        y += 3;
        Marks.Step(svg, step.Status, x + 20, y + Line - 5);
        foreach (var line in status)
            svg.Text(x + 36, y += Line, line, "value");
        foreach (var line in back)
        {
            y += Line;
            svg.Through([(x + 20, y - 10), (x + 20, y + 1)], "mark-line");
            svg.Through([(x + 15, y - 4), (x + 20, y + 1), (x + 25, y - 4)], "mark-line");
            svg.Text(x + 36, y, Letters.Cut(line, room - 26, Svg.Size), "label");
        }
        svg.Close();
        return top + height;
    }

    private static string Look(StairStatus? status) =>
        status switch
        {
            StairStatus.Done => "step-done",
            StairStatus.Now => "step-now",
            _ => "step-not-yet",
        };

    private static string Title(StairStep step, Wording t) =>
        step.Title.Length > 0 ? step.Title : t[$"charts.stairs-{step.Id}"];

    /// <summary>One status, or each person's where they differ.</summary>
    private static string Status(StairStep step, Func<string, string> nameOf, Wording t)
    {
        var standing = step.Standing;
        if (standing.Count == 0)
            return t["charts.stairs-unsaid"];
        return standing.Select(m => m.Status).Distinct().Count() == 1
            ? Words(standing[^1], t)
            : string.Join(
                t["charts.part-and"],
                standing.Select(m =>
                    t["charts.stairs-by", ("name", nameOf(m.Origin.By)), ("status", Words(m, t))]
                )
            );
    }

    private static string Words(StairMark mark, Wording t) =>
        mark.Words.Length > 0
            ? mark.Words
            : t[
                mark.Status switch
                {
                    StairStatus.Done => "charts.stairs-done",
                    StairStatus.Now => "charts.stairs-now",
                    _ => "charts.stairs-not-yet",
                }
            ];

    private static IEnumerable<string> Backs(StairStep step, Wording t) =>
        step.StepsBack.Select(m => t["charts.stairs-back", ("day", t.Day(m.Origin.Day))]);

    private static string Finding(StaircaseBoard board, Func<string, string> nameOf, Wording t)
    {
        var stands = board.Steps.Select(
            (step, i) =>
                t[
                    "charts.stairs-finding",
                    ("n", i + 1),
                    ("title", Title(step, t)),
                    ("status", Status(step, nameOf, t))
                ]
        );
        var backs = board.Steps.SelectMany(
            (step, i) =>
                step.StepsBack.Select(m =>
                    t["charts.stairs-finding-back", ("n", i + 1), ("day", t.Day(m.Origin.Day))]
                )
        );
        return string.Join(' ', stands.Concat(backs));
    }
}
