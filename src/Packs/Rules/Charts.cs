using Kith.Packs.Parts;
using Kith.Worksheets;

namespace Kith.Packs.Rules;

/// <summary>A chart follows a question of its worksheet that it can draw.</summary>
internal static class Charts
{
    public static void Check(FoundWorksheet found, Problems problems)
    {
        if (found.Worksheet.Chart is not { Value.Length: > 0 } chart)
            return;
        var value = QuestionOrder
            .Of(found.Worksheet)
            .Select(q => q.Question)
            .FirstOrDefault(q => q.Id == chart.Value);
        if (value is null)
            problems.Add(
                found.Origin.At("chart", "value"),
                $"There is no question \"{chart.Value}\"."
            );
        else if (!Draws(chart.Kind, value))
            problems.Add(
                found.Origin.At("chart", "value"),
                "This chart cannot be drawn from such a question."
            );
    }

    private static bool Draws(ChartKind kind, Question value) =>
        kind switch
        {
            ChartKind.OverTime => value is ScaleQuestion or NumberQuestion,
            ChartKind.Staircase => value is StepsQuestion,
            _ => value is RowsQuestion or GridQuestion,
        };
}
