using Kith.Interventions.Feeds;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Risks;

/// <summary>A point on a scale again and again, oldest first.</summary>
/// <param name="Points">The words of the points.</param>
public sealed record OverTime(
    int Min,
    int Max,
    IReadOnlyDictionary<int, string> Points,
    IReadOnlyList<TimePoint> Course
)
{
    public static OverTime Nothing { get; } = new(1, 5, new Dictionary<int, string>(), []);

    /// <summary>One question of one sheet over its entries; <see cref="Nothing"/> if the question is no scale.</summary>
    public static OverTime Of(Sheet sheet, Worksheet worksheet, string question)
    {
        if (worksheet.Find(question) is not ScaleQuestion scale)
            return Nothing;
        var points =
            from entry in sheet.Entries
            where entry.Answers.ContainsKey(question)
            from given in entry.Answers[question].All.DistinctBy(g => g.Answer)
            let point = given.Answer as ScaleAnswer
            where point is not null
            let origin = new Origin(
                sheet.Id,
                entry.Id,
                question,
                null,
                given.By,
                entry.Day,
                given.Seq
            )
            select new TimePoint(point.Value, origin);
        return new OverTime(scale.Min, scale.Max, scale.Points, [.. points]);
    }

    internal static OverTime Of(IEnumerable<FedValue> values)
    {
        var scales = values.Where(v => v is { Question: ScaleQuestion, Answer: ScaleAnswer });
        var course = scales.OrderBy(v => v.Origin.Day).ThenBy(v => v.Origin.Seq).ToList();
        return course.Count == 0
            ? Nothing
            : new OverTime(
                course.Min(v => ((ScaleQuestion)v.Question).Min),
                course.Max(v => ((ScaleQuestion)v.Question).Max),
                ((ScaleQuestion)course[^1].Question).Points,
                [.. course.Select(v => new TimePoint(((ScaleAnswer)v.Answer).Value, v.Origin))]
            );
    }
}

/// <summary>A point given on a day; null means "not sure".</summary>
public sealed record TimePoint(int? Value, Origin Origin);
