using System.Globalization;
using Kith.Interventions.Risks;
using Kith.Publishing.Charts;
using Kith.Web.Parts;

namespace Kith.Web.Charts;

/// <summary>
/// A point on a scale over time: for each person a strip of labelled bands with the number in every dot. Dots stand one
/// after another, not by distance in days, so that the days stay readable.
/// </summary>
internal static class RisksOverTime
{
    private const double Band = 26;
    private const double Radius = 10.5;
    private const double Left = 4;
    private const double Right = Svg.Width - 6;

    /// <param name="question">What was asked; it becomes the title.</param>
    public static string Draw(
        OverTime time,
        string question,
        Func<string, string> nameOf,
        Wording t,
        string id = "over-time"
    )
    {
        var svg = new Svg(Colours.Of);
        var y = 4.0;
        var people = By(time).ToList();
        foreach (var (by, course) in people)
        {
            if (people.Count > 1)
            {
                y += 16;
                svg.Text(Left, y, Letters.Cut(nameOf(by), Right - Left, 15), "label", strong: true);
                y += 8;
            }
            foreach (var part in Parts(course, Gutter(time)))
                y = Strip(svg, time, part, y, t) + 10;
        }
        if (people.Count == 0)
            y = Bands(svg, time, y) + 10;
        return svg.Done(
            id,
            y,
            t["charts.time-title", ("question", question)],
            Finding(time, nameOf, t)
        );
    }

    /// <summary>Every point: day, who, words.</summary>
    public static ChartTable Rows(OverTime time, Func<string, string> nameOf, Wording t) =>
        new(
            [t["charts.day"], t["charts.who"], t["charts.said"]],
            [
                .. time.Course.Select(p =>
                    (IReadOnlyList<string>)
                        [t.Day(p.Origin.Day), nameOf(p.Origin.By), Words(time, p.Value, t)]
                ),
            ]
        );

    private static IEnumerable<(string By, List<TimePoint> Course)> By(OverTime time) =>
        time.Course.GroupBy(p => p.Origin.By).Select(g => (g.Key, g.ToList()));

    private static double Gutter(OverTime time) =>
        Left
        + 8
        + Enumerable
            .Range(time.Min, time.Max - time.Min + 1)
            .Max(v => Math.Min(112, Letters.Width(Label(time, v), Svg.Size)));

    /// <summary>A long course goes on in the next strip, in parts of about the same length.</summary>
    private static IEnumerable<TimePoint[]> Parts(List<TimePoint> course, double gutter)
    {
        var most = (int)((Right - gutter - (2 * Radius)) / ((2 * Radius) + 1)) + 1;
        var parts = (course.Count + most - 1) / most;
        return course.Chunk((course.Count + parts - 1) / parts);
    }

    private static double Strip(Svg svg, OverTime time, TimePoint[] part, double top, Wording t)
    {
        var bottom = Bands(svg, time, top);
        var first = Gutter(time) + Radius + 2;
        var step = part.Length < 2 ? 0 : Math.Min(64, (Right - Radius - first) / (part.Length - 1));
        var unsure = part.Any(p => p.Value is null) ? Band : 0;
        var dots = part.Select(
                (p, i) =>
                    (
                        Point: p,
                        X: first + (i * step),
                        Y: p.Value is { } v
                            ? top + ((time.Max - v + 0.5) * Band)
                            : bottom + (unsure / 2)
                    )
            )
            .ToList();
        foreach (var run in Runs(dots, d => d.Point.Value is not null))
            svg.Through(run.Select(d => (d.X, d.Y)), "line");
        foreach (var (point, x, y) in dots)
            Dot(svg, time, point, x, y, t);
        Days(svg, [.. dots.Select(d => (d.X, d.Point.Origin.Day))], bottom + unsure, t);
        return bottom + unsure + 24;
    }

    private static double Bands(Svg svg, OverTime time, double top)
    {
        var gutter = Gutter(time);
        for (var value = time.Max; value >= time.Min; value--)
        {
            var y = top + ((time.Max - value) * Band);
            svg.Rect(gutter, y, Right - gutter, Band, $"band{Shade(time, value)}");
            svg.Line(gutter, y, Right, y, "axis");
            svg.Text(
                Left,
                y + (Band / 2) + 5,
                Letters.Cut(Label(time, value), gutter - Left - 8, Svg.Size),
                "label"
            );
        }
        var bottom = top + ((time.Max - time.Min + 1) * Band);
        svg.Line(gutter, bottom, Right, bottom, "axis");
        return bottom;
    }

    private static void Dot(Svg svg, OverTime time, TimePoint point, double x, double y, Wording t)
    {
        svg.Open($"{t.Day(point.Origin.Day)}: {Words(time, point.Value, t)}");
        svg.Circle(x, y, Radius, "dot");
        svg.Text(x, y + 5, Number(point.Value) ?? "?", "value", "middle", strong: true);
        svg.Close();
    }

    /// <summary>The first and the last day, and as many between as have room.</summary>
    private static void Days(Svg svg, List<(double X, DateOnly Day)> days, double y, Wording t)
    {
        var culture = CultureInfo.GetCultureInfo(t.Language);
        var labels = days.Select(
                (d, i) =>
                {
                    var text = d.Day.ToString("d MMM", culture);
                    var half = Letters.Width(text, Svg.Size) / 2;
                    return (
                        d.X,
                        Middle: Math.Min(d.X, Right + 3 - half),
                        Half: half,
                        Text: text,
                        i
                    );
                }
            )
            .ToList();
        var last = labels[^1];
        var end = double.NegativeInfinity;
        foreach (var label in labels)
        {
            svg.Line(label.X, y, label.X, y + 5, "axis");
            var fits =
                label.Middle - label.Half > end + 6
                && (label.i == last.i || label.Middle + label.Half < last.Middle - last.Half - 6);
            if (!fits)
                continue;
            svg.Text(label.Middle, y + 20, label.Text, "label", "middle");
            end = label.Middle + label.Half;
        }
    }

    private static string Finding(OverTime time, Func<string, string> nameOf, Wording t) =>
        time.Course.Count == 0
            ? t["charts.nobody"]
            : string.Join(' ', By(time).Select(p => Finding(time, nameOf(p.By), p.Course, t)));

    private static string Finding(OverTime time, string name, List<TimePoint> all, Wording t)
    {
        var course = all.FindAll(p => p.Value is not null);
        if (course.Count == 0)
            return t["charts.time-unsure", ("name", name)];
        string Said(TimePoint p) => Words(time, p.Value, t);
        var (first, last) = (course[0], course[^1]);
        var (low, high) = (course.MinBy(p => p.Value)!, course.MaxBy(p => p.Value)!);
        return t[
            course.Count == 1 ? "charts.time-once" : "charts.time-course",
            ("name", name),
            ("first", Said(first)),
            ("firstDay", t.Day(first.Origin.Day)),
            ("last", Said(last)),
            ("lastDay", t.Day(last.Origin.Day)),
            ("low", Said(low)),
            ("lowDay", t.Day(low.Origin.Day)),
            ("high", Said(high)),
            ("highDay", t.Day(high.Origin.Day)),
            ("n", course.Count)
        ];
    }

    private static string Words(OverTime time, int? value, Wording t) =>
        value is not { } point ? t["charts.not-sure"]
        : time.Points.TryGetValue(point, out var word)
            ? t["charts.time-point", ("value", point), ("word", word)]
        : Number(point)!;

    private static string Label(OverTime time, int value) =>
        $"{Number(value)} {time.Points.GetValueOrDefault(value, "")}".TrimEnd();

    /// <summary>One of five shades, whatever the length of the scale.</summary>
    private static int Shade(OverTime time, int value) =>
        1 + ((value - time.Min) * 4 / Math.Max(1, time.Max - time.Min));

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<List<T>> Runs<T>(IEnumerable<T> items, Func<T, bool> inside)
    {
        var run = new List<T>();
        foreach (var item in items)
            if (inside(item))
                run.Add(item);
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        if (run.Count > 0)
            yield return run;
    }
}
