using System.Globalization;
using Kith.Packs;
using Kith.Worksheets;

namespace Kith.EndToEnd.Tests.Writing;

/// <summary>Invents an answer to every question of a worksheet, each text another one.</summary>
internal sealed class Inventor
{
    private const int Rows = 2;
    private int made;

    public static IReadOnlyDictionary<string, Answer> Of(Worksheet worksheet)
    {
        var inventor = new Inventor();
        return worksheet.Questions.ToDictionary(q => q.Id, inventor.To);
    }

    /// <summary>What a reader must find of an answer, wherever it is shown.</summary>
    public static IEnumerable<string> Shown(Question question, Answer answer) =>
        (question, answer) switch
        {
            (_, TextAnswer text) => [text.Text],
            (_, ListAnswer list) => list.Lines,
            (_, PeopleAnswer people) => people.Names,
            (_, NumberAnswer number) => [number.Value.ToString(CultureInfo.InvariantCulture)],
            (_, DateAnswer date) => [date.Day.Year.ToString(CultureInfo.InvariantCulture)],
            (_, ScaleAnswer scale) => [$"{scale.Value}"],
            (ChoiceQuestion choice, ChoiceAnswer picked) =>
            [
                .. choice.Options.Where(o => picked.Picked.Contains(o.Id)).Select(Plain),
                .. picked.Other is { } other ? new[] { other } : [],
            ],
            (RankQuestion rank, RankAnswer) => rank.Options.Select(Plain),
            (_, StepsAnswer steps) => steps.Steps.Values.Select(s => s.Text),
            (RowsQuestion table, RowsAnswer rows) => rows.Rows.SelectMany(r =>
                Cells(table.Columns, r)
            ),
            (GridQuestion table, GridAnswer grid) => grid.Rows.Values.SelectMany(r =>
                Cells(table.Columns, r)
            ),
            _ => [],
        };

    private static IEnumerable<string> Cells(IReadOnlyList<Question> columns, Row row) =>
        columns.SelectMany(c => Shown(c, row.Cells[c.Id]));

    private static string Plain(Option option) => InlineText.Plain(option.Label);

    private Answer To(Question question) =>
        question switch
        {
            ChoiceQuestion choice => new ChoiceAnswer(
                [
                    .. choice.Options.Take(choice.Many ? 2 : 1).Select(o => o.Id),
                    .. choice is { Many: true, Other: true } ? new[] { Option.Other } : [],
                ],
                choice is { Many: true, Other: true } ? Words() : null
            ),
            YesNoQuestion => new ChoiceAnswer(["yes"]),
            ScaleQuestion scale => new ScaleAnswer(scale.Max),
            RankQuestion rank => new RankAnswer([.. rank.Options.Select(o => o.Id).Reverse()]),
            StepsQuestion steps => new StepsAnswer(
                steps.Steps.ToDictionary(
                    s => s.Id,
                    _ => new StepState(steps.Statuses[^1].Id, Words())
                )
            ),
            NumberQuestion number => new NumberAnswer(number.Min ?? 7),
            DateQuestion => new DateAnswer(new DateOnly(2025, 3, 14)),
            PeopleQuestion people => new PeopleAnswer(people.Many ? [Name(), Name()] : [Name()]),
            RowsQuestion table => new RowsAnswer([
                .. Enumerable.Range(1, Rows).Select(n => Row(table.Columns, $"r{n}")),
            ]),
            GridQuestion table => new GridAnswer(
                table.Rows.ToDictionary(r => r.Id, r => Row(table.Columns, r.Id))
            ),
            ListQuestion => new ListAnswer([Words(), Words()]),
            AgreeQuestion => new AgreeAnswer(true),
            _ => new TextAnswer(Words()),
        };

    private Row Row(IReadOnlyList<Question> columns, string id) =>
        new(id, columns.ToDictionary(c => c.Id, To));

    private string Words() =>
        string.Create(CultureInfo.InvariantCulture, $"Wörter <b> & {++made:000}x");

    private string Name() => string.Create(CultureInfo.InvariantCulture, $"Nim{++made:000}");
}
