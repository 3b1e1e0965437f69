using Kith.Worksheets;

namespace Kith.Publishing.Paper;

/// <summary>Writes one question with room for its answer.</summary>
internal sealed class BlankQuestion(
    Markup markup,
    Worksheet worksheet,
    PaperWords words,
    bool facilitator,
    bool large
)
{
    private const int LongLines = 4;
    private const int ListLines = 5;

    // Millimetres: what a page holds beside a question's own words, and what a step and a line with a box take.
    private const int TallestWhole = 200;
    private const int StepHeight = 32;
    private const int TickHeight = 9;
    private const int LargeTickHeight = 18;

    public void Write(Question question)
    {
        switch (question)
        {
            case NoteBlock:
                WriteCondition(question);
                markup.Tag("<p class=\"sheet-note\">").Inline(question.Label).Tag("</p>\n");
                WriteNote(question);
                break;
            case SectionBlock:
                WriteCondition(question);
                markup.Tag("<h2>").Inline(question.Label).Tag("</h2>\n");
                WriteNote(question);
                break;
            default:
                WriteAsked(question);
                break;
        }
    }

    private void WriteAsked(Question question)
    {
        markup.Tag(
            IsTall(question) ? "<div class=\"blank blank-tall\">\n" : "<div class=\"blank\">\n"
        );
        WriteCondition(question);
        markup.Tag("<p class=\"blank-label\">").Inline(question.Label).Tag("</p>\n");
        if (question.Hint is { } hint)
            markup.Tag("<p class=\"hint\">").Inline(hint).Tag("</p>\n");
        WriteNote(question);
        WriteColumnConditions(question);
        WriteSpace(question);
        markup.Tag("</div>\n");
    }

    private void WriteCondition(Question question)
    {
        if (ConditionSentence.Of(worksheet, question, words) is { } condition)
            markup.Tag("<p class=\"blank-when\">").Inline(condition).Tag("</p>\n");
    }

    /// <summary>Above the table, because the head of a narrow column has no room for it.</summary>
    private void WriteColumnConditions(Question question)
    {
        foreach (var column in question.Columns())
            if (ConditionSentence.Of(worksheet, column, words) is { } condition)
                markup
                    .Tag("<p class=\"blank-when\">")
                    .Inline(condition)
                    .Tag(" <strong>")
                    .Inline(column.Label)
                    .Tag("</strong></p>\n");
    }

    /// <summary>Whether it may break, because no page holds it whole.</summary>
    private bool IsTall(Question question) =>
        question switch
        {
            RowsQuestion rows when IsCards(rows.Columns) => int.MaxValue,
            GridQuestion grid when IsCards(grid.Columns) => int.MaxValue,
            RowsQuestion rows => rows.PrintRows * rows.PrintHeight,
            GridQuestion grid => grid.Rows.Count * BlankTable.GridHeight,
            StepsQuestion steps => steps.Steps.Count * StepHeight,
            ChoiceQuestion choice => choice.Options.Count * (large ? LargeTickHeight : TickHeight),
            _ => 0,
        } > TallestWhole;

    private bool IsCards(IReadOnlyList<Question> columns) =>
        large && columns.Count > BlankCards.MostColumns;

    private void WriteNote(Question question)
    {
        if (facilitator && question.HelperNote is { } note)
            markup
                .Tag("<p class=\"helper-note\"><strong>")
                .Words(words.Helper)
                .Tag("</strong> ")
                .Inline(note)
                .Tag("</p>\n");
    }

    private void WriteSpace(Question question)
    {
        switch (question)
        {
            case ChoiceQuestion choice:
                WriteTicks(choice.Options.Append(Plain(words.NotSure)), round: !choice.Many);
                if (choice.Other)
                    markup.Tag("<p class=\"tick-line\">").Words(words.SomethingElse).Tag("</p>\n");
                WriteLines(choice.Other ? Math.Max(1, choice.PrintLines) : choice.PrintLines);
                break;
            case YesNoQuestion:
                WriteTicks(
                    [.. new[] { words.Yes, words.No, words.NotSure, words.NotNow }.Select(Plain)],
                    round: true,
                    row: true
                );
                break;
            case ScaleQuestion scale:
                WriteTicks(
                    Points(scale).Append(words.NotSure).Select(Plain),
                    round: true,
                    row: true
                );
                break;
            case RankQuestion rank:
                markup.Tag("<p class=\"hint\">").Words(words.Rank).Tag("</p>\n");
                WriteTicks(rank.Options, round: false);
                break;
            case StepsQuestion steps:
                WriteSteps(steps);
                break;
            case RowsQuestion rows when IsCards(rows.Columns):
                new BlankCards(markup).Write(rows);
                break;
            case GridQuestion grid when IsCards(grid.Columns):
                new BlankCards(markup).Write(grid);
                break;
            case RowsQuestion rows:
                new BlankTable(markup).Write(rows);
                break;
            case GridQuestion grid:
                new BlankTable(markup).Write(grid);
                break;
            case AgreeQuestion:
                WriteTicks([Plain(words.Agree)], round: false);
                break;
            default:
                WriteLines(Lines(question));
                break;
        }
    }

    /// <summary>Ruled lines for an answer in words.</summary>
    public static int Lines(Question question) =>
        question switch
        {
            { PrintLines: > 0 } => question.PrintLines,
            LongQuestion => LongLines,
            ListQuestion => ListLines,
            _ => 1,
        };

    private void WriteLines(int count)
    {
        for (var i = 0; i < count; i++)
            markup.Tag("<div class=\"ruled\"></div>\n");
    }

    /// <summary>Circles: one is picked. Boxes: as many as fit.</summary>
    private void WriteTicks(IEnumerable<Option> options, bool round, bool row = false)
    {
        markup.Tag(row ? "<ul class=\"ticks ticks-row\">\n" : "<ul class=\"ticks\">\n");
        foreach (var option in options)
        {
            markup.Tag(
                round
                    ? "<li><span class=\"tick round\"></span> "
                    : "<li><span class=\"tick\"></span> "
            );
            WriteOption(option);
            markup.Tag("</li>\n");
        }
        markup.Tag("</ul>\n");
    }

    private void WriteOption(Option option)
    {
        markup.Inline(option.Label);
        WriteHint(option);
    }

    private void WriteHint(Option option)
    {
        if (option.Hint is { } hint)
            markup.Tag(" <span class=\"hint\">").Inline(hint).Tag("</span>");
    }

    private static Option Plain(string label) => new("", label);

    private void WriteSteps(StepsQuestion steps)
    {
        markup.Tag("<ol class=\"blank-steps\">\n");
        foreach (var step in steps.Steps)
        {
            markup.Tag("<li>\n<p><strong>").Inline(step.Label).Tag("</strong>");
            WriteHint(step);
            markup.Tag("</p>\n");
            WriteTicks(steps.Statuses, round: true, row: true);
            WriteLines(1);
            markup.Tag("</li>\n");
        }
        markup.Tag("</ol>\n");
    }

    /// <summary>What stands beside each circle of a scale.</summary>
    public static IEnumerable<string> Points(ScaleQuestion scale)
    {
        for (var value = scale.Min; value <= scale.Max; value++)
            yield return scale.Points.TryGetValue(value, out var word)
                ? $"{value} {word}"
                : $"{value}";
    }
}
