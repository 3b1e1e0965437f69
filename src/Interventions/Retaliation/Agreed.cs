using Kith.Interventions.Tables;

namespace Kith.Interventions.Retaliation;

/// <summary>What might come, and what was agreed to do then: in calm, before it comes.</summary>
/// <param name="Foreseen">What might come, with what would be noticed first.</param>
/// <param name="Answers">If this comes: what we do or say, who speaks, who stays silent.</param>
public sealed record Agreed(IReadOnlyList<TableRow> Foreseen, IReadOnlyList<TableRow> Answers)
{
    public static Agreed Of(TableBoard forecast) =>
        new(
            [.. forecast.Rows.Where(r => !IsAnswer(r) && r["what"].Length > 0)],
            [.. forecast.Rows.Where(IsAnswer)]
        );

    /// <summary>How an answer is named in a form.</summary>
    public static string KeyOf(TableRow answer) =>
        $"{answer.Origin.Sheet}/{answer.Origin.Entry}/{answer.Origin.Row}";

    private static bool IsAnswer(TableRow row) =>
        row["answer"].Length + row["speaker"].Length + row["silent"].Length > 0;
}
