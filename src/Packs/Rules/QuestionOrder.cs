using Kith.Worksheets;

namespace Kith.Packs.Rules;

/// <summary>Questions and columns in reading order, notes and headings too.</summary>
internal static class QuestionOrder
{
    /// <summary>Each with the table it is a column of, or null.</summary>
    public static IEnumerable<(Question Question, Question? Table)> Of(Worksheet worksheet)
    {
        foreach (var question in worksheet.Pages.SelectMany(p => p.Questions))
        {
            yield return (question, null);
            foreach (var column in question.Columns())
                yield return (column, question);
        }
    }
}
