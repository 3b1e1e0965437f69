using Kith.Packs;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Blank;

/// <summary>The room that a question leaves for its answer.</summary>
internal static class AnswerSpace
{
    private const string Circle = "○\u00A0";
    private const string Box = "☐\u00A0";
    private const string Apart = "\u2003 ";

    public static IEnumerable<Piece> Of(Question question, PaperWords words) =>
        question switch
        {
            ChoiceQuestion choice => Choice(choice, words),
            YesNoQuestion => [Row([words.Yes, words.No, words.NotSure, words.NotNow])],
            ScaleQuestion scale => [Row([.. BlankQuestion.Points(scale), words.NotSure])],
            RankQuestion rank =>
            [
                new Passage(PassageStyle.Quiet, InlineText.Runs(words.Rank)),
                .. rank.Options.Select(o => Pick(Box, o)),
            ],
            StepsQuestion steps => steps.Steps.SelectMany((s, i) => Step(steps, s, i + 1)),
            RowsQuestion rows => Tables.Of(rows),
            GridQuestion grid => Tables.Of(grid),
            AgreeQuestion => [Pick(Box, new Option("", words.Agree))],
            _ => [new RuledLines(BlankQuestion.Lines(question))],
        };

    private static IEnumerable<Piece> Choice(ChoiceQuestion choice, PaperWords words)
    {
        var mark = choice.Many ? Box : Circle;
        foreach (var option in choice.Options)
            yield return Pick(mark, option);
        yield return Pick(mark, new Option("", words.NotSure));
        if (choice.Other)
            yield return Pick(mark, new Option("", words.SomethingElse));
        var lines = choice.Other ? Math.Max(1, choice.PrintLines) : choice.PrintLines;
        if (lines > 0)
            yield return new RuledLines(lines);
    }

    private static IEnumerable<Piece> Step(StepsQuestion steps, Option step, int number)
    {
        yield return new Passage(
            PassageStyle.Text,
            [
                new InlineRun($"{number}. ", Strong: true),
                .. InlineText.Runs(step.Label).Select(r => r with { Strong = true }),
                .. Hint(step),
            ]
        );
        yield return Row([.. steps.Statuses.Select(s => s.Label)]);
        yield return new RuledLines(1);
    }

    private static Passage Pick(string mark, Option option) =>
        new(
            PassageStyle.Pick,
            [new InlineRun(mark, Strong: false), .. InlineText.Runs(option.Label), .. Hint(option)]
        );

    private static IEnumerable<InlineRun> Hint(Option option) =>
        option.Hint is { } hint
            ? [new InlineRun(" – ", Strong: false), .. InlineText.Runs(hint)]
            : [];

    /// <summary>Circles side by side.</summary>
    private static Passage Row(IReadOnlyList<string> labels) =>
        new(
            PassageStyle.Pick,
            [
                .. labels.SelectMany(
                    (label, i) =>
                        InlineText
                            .Runs(label)
                            .Prepend(new InlineRun((i > 0 ? Apart : "") + Circle, Strong: false))
                ),
            ]
        );
}
