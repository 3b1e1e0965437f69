using System.Text;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.Publishing.Text;

/// <summary>A filled-in sheet as Markdown that any editor opens. What somebody wrote stays what they wrote: signs with a meaning are escaped.</summary>
public static class SheetText
{
    /// <summary>The sheet with one part for each entry. Questions without an answer are left out.</summary>
    public static string Markdown(
        Worksheet worksheet,
        IReadOnlyList<SheetEntry> entries,
        AnswerWords words
    )
    {
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownEscape.Line(worksheet.Title)).Append('\n');
        foreach (var entry in entries)
        {
            text.Append("\n## ").Append(MarkdownEscape.Line(entry.Title)).Append('\n');
            foreach (var question in worksheet.Questions)
                if (
                    entry.Answers.TryGetValue(question.Id, out var answer)
                    && Answer(question, answer, words) is { Length: > 1 } written
                )
                    text.Append("\n### ")
                        .Append(MarkdownEscape.Line(InlineText.Plain(question.Label)))
                        .Append("\n\n")
                        .Append(written);
        }
        return text.ToString();
    }

    private static string Answer(Question question, Answer answer, AnswerWords words)
    {
        var lines = PlainAnswer.Lines(question, answer, words);
        return (question, answer) switch
        {
            (RowsQuestion table, RowsAnswer rows) => TableText.Of(table, rows, words),
            (GridQuestion grid, GridAnswer rows) => TableText.Of(grid, rows, words),
            (RankQuestion, _) => string.Concat(lines.Select(Numbered)),
            _ when question is ShortQuestion or LongQuestion or WhenQuestion || lines.Count == 1 =>
                string.Join("\n\n", lines.Select(MarkdownEscape.Line)) + '\n',
            _ => string.Concat(lines.Select(l => $"- {MarkdownEscape.Line(l)}\n")),
        };
    }

    /// <summary>"1. Rest" keeps its number.</summary>
    private static string Numbered(string line, int index) =>
        $"{index + 1}. {MarkdownEscape.Line(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])}\n";
}

/// <summary>One filling. <paramref name="Title"/> says which, such as a day and a code name.</summary>
public sealed record SheetEntry(string Title, IReadOnlyDictionary<string, Answer> Answers);
