using Kith.Worksheets;

namespace Kith.Interventions.Plans;

/// <summary>Where on the plan a question belongs.</summary>
internal static class PlanPlaces
{
    /// <summary>The part of the board it feeds; a table goes whole where its first feeding column goes.</summary>
    public static PlanPart Of(Question question, Worksheet worksheet) =>
        Board(question) switch
        {
            "situation" => PlanPart.Situation,
            "goals" => PlanPart.Goals,
            "risks" => PlanPart.Risks,
            "people" or "roles" => PlanPart.People,
            "support" => PlanPart.Support,
            "staircase" => PlanPart.Staircase,
            "agreements" or "decisions" => PlanPart.Agreements,
            "promises" or "meeting" or "action" => PlanPart.Next,
            _ => OfSet(worksheet.Set),
        };

    /// <summary>The board that decides it, or null.</summary>
    public static string? Board(Question question) =>
        question.Feeds?.Board
        ?? Columns(question).Select(c => c.Feeds?.Board).FirstOrDefault(b => b is not null);

    public static IReadOnlyList<Question> Columns(Question question) =>
        question switch
        {
            RowsQuestion rows => rows.Columns,
            GridQuestion grid => grid.Columns,
            _ => [],
        };

    private static PlanPart OfSet(string set) =>
        set switch
        {
            "A" or "S" => PlanPart.Situation,
            "B" or "R" => PlanPart.Risks,
            "C" => PlanPart.People,
            "D" => PlanPart.Goals,
            "E" => PlanPart.Support,
            "F" => PlanPart.Staircase,
            "G" or "M" => PlanPart.Agreements,
            _ => PlanPart.Next,
        };
}
