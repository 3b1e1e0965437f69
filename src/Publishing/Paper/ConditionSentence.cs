using Kith.Worksheets;

namespace Kith.Publishing.Paper;

/// <summary>
/// Says on paper, where nothing can be hidden, when a question is meant: "If you answered “Yes” to “Was anybody hurt?”:".
/// It names the earlier question by its words, because questions on paper carry no numbers.
/// </summary>
public static class ConditionSentence
{
    /// <summary>The sentence in inline Markdown, or null for a question that is always asked.</summary>
    public static string? Of(Worksheet worksheet, Question question, PaperWords words) =>
        question.When is { } when && Asked(worksheet, when.On, words.Conditions) is var (on, asked)
            ? Sentence(when, words.Conditions)
                .Replace("{question}", asked, StringComparison.Ordinal)
                .Replace("{answer}", Answers(when, on, words), StringComparison.Ordinal)
            : null;

    private static string Sentence(Condition when, ConditionWords words) =>
        when.How switch
        {
            Condition.Test.IsNot => words.IsNot,
            Condition.Test.AtLeast => words.AtLeast,
            Condition.Test.Answered => words.Answered,
            _ => words.Is,
        };

    private static (Question On, string Words)? Asked(
        Worksheet worksheet,
        string id,
        ConditionWords words
    )
    {
        if (worksheet.Find(id) is { } question)
            return (question, Quoted(question.Label, words));
        foreach (var table in worksheet.Questions)
            if (table.Columns().FirstOrDefault(c => c.Id == id) is { } column)
                return (
                    column,
                    words
                        .InTable.Replace(
                            "{column}",
                            Quoted(column.Label, words),
                            StringComparison.Ordinal
                        )
                        .Replace("{table}", Quoted(table.Label, words), StringComparison.Ordinal)
                );
        return null;
    }

    private static string Answers(Condition when, Question on, PaperWords words)
    {
        var labels = when
            .Values.Select(value => Quoted(Label(on, value, words), words.Conditions))
            .ToList();
        return labels.Count < 2
            ? string.Concat(labels)
            : $"{string.Join(", ", labels.SkipLast(1))} {words.Conditions.Or} {labels[^1]}";
    }

    private static string Label(Question on, string value, PaperWords words) =>
        (on, value) switch
        {
            (YesNoQuestion, "yes") => words.Yes,
            (YesNoQuestion, "no") => words.No,
            (YesNoQuestion, Option.NotNow) => words.NotNow,
            (_, Option.NotSure) => words.NotSure,
            (ChoiceQuestion choice, _) => choice.Options.FirstOrDefault(o => o.Id == value)?.Label
                ?? words.SomethingElse.TrimEnd(':'),
            (ScaleQuestion scale, _) => BlankQuestion
                .Points(scale)
                .First(p => p.Split(' ')[0] == value),
            _ => value,
        };

    private static string Quoted(string words, ConditionWords marks) =>
        marks.Quoted.Replace("{words}", words, StringComparison.Ordinal);
}

/// <summary>How a condition is said; <c>{answer}</c>, <c>{question}</c>, <c>{column}</c> and <c>{table}</c> are filled in.</summary>
/// <param name="Answered">When anything was answered at all.</param>
/// <param name="InTable">Names a column of a table, any row of which may hold the answer.</param>
/// <param name="Quoted">The marks around <c>{words}</c> that stand elsewhere on the sheet.</param>
public sealed record ConditionWords(
    string Is,
    string IsNot,
    string AtLeast,
    string Answered,
    string InTable,
    string Or,
    string Quoted
)
{
    public static ConditionWords English { get; } =
        new(
            "If you answered {answer} to {question}:",
            "Unless you answered {answer} to {question}:",
            "If you answered {answer} or more to {question}:",
            "If you answered {question}:",
            "{column} in any row of {table}",
            "or",
            "“{words}”"
        );
}
