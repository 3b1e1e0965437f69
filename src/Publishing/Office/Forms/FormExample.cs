using System.Globalization;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Reads the worked example back.</summary>
internal sealed class FormExample(IReadOnlyList<WorksheetPage> pages, Remarks remarks)
{
    private readonly Dictionary<string, Question> _asked = pages
        .SelectMany(p => p.Questions)
        .DistinctBy(q => q.Id)
        .ToDictionary(q => q.Id, StringComparer.Ordinal);

    /// <summary>The example, or null if the form has none.</summary>
    public Example? Read(IReadOnlyList<FormRow> rows)
    {
        if (rows.Count == 0)
            return null;
        var entries = rows.GroupBy(r => r["entry"], StringComparer.Ordinal).Select(Entry);
        return new Example(rows[0]["situation"], [.. entries]);
    }

    private ExampleEntry Entry(IGrouping<string, FormRow> rows)
    {
        var first = rows.First();
        if (
            !DateOnly.TryParseExact(
                first["day"],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            remarks.Problem(
                FormColumns.Example,
                first.Number,
                "The day is written like 2026-03-02."
            );
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (
                _asked.TryGetValue(row["question"], out var question)
                && WorksheetYaml.ReadAnswer(question, row["answer"]) is { } answer
            )
                answers[question.Id] = answer;
            else
                remarks.Problem(
                    FormColumns.Example,
                    row.Number,
                    $"This is no answer to a question \"{row["question"]}\"."
                );
        return new ExampleEntry(first["by"], day, answers);
    }
}
