using System.Globalization;

namespace Kith.Worksheets;

/// <summary>Answers in plain words: option labels, the words of a scale's points, days written out.</summary>
public static class PlainAnswer
{
    /// <summary>
    /// The answer line by line: one for each thing picked, listed or named, and one for each line of a text. An option
    /// that the worksheet no longer has is shown as its id, so that nothing written is lost.
    /// </summary>
    public static IReadOnlyList<string> Lines(
        Question question,
        Answer answer,
        AnswerWords words
    ) =>
        (question, answer) switch
        {
            (_, TextAnswer text) => Filled(text.Text.Split('\n')),
            (_, ChoiceAnswer choice) => Filled(
                choice.Picked.Select(id => Picked(question, id, choice.Other, words))
            ),
            (ScaleQuestion scale, ScaleAnswer point) => [Point(scale, point, words)],
            (_, ScaleAnswer point) => [Number(point.Value) ?? words.NotSure],
            (NumberQuestion { Unit.Length: > 0 } number, NumberAnswer value) =>
            [
                $"{Number(value.Value)} {number.Unit}",
            ],
            (_, NumberAnswer value) => [Number(value.Value)!],
            (_, DateAnswer date) => [words.Day(date.Day)],
            (_, PeopleAnswer people) => Filled(people.Names),
            (_, ListAnswer list) => Filled(list.Lines),
            (_, AgreeAnswer agree) => [agree.Agreed ? words.Agreed : words.No],
            _ => Compound(question, answer, words),
        };

    /// <summary>The answer in one line.</summary>
    public static string Line(Question question, Answer answer, AnswerWords words) =>
        string.Join(
            answer switch
            {
                TextAnswer => " ",
                PeopleAnswer => ", ",
                _ => "; ",
            },
            Lines(question, answer, words)
        );

    private static List<string> Compound(Question question, Answer answer, AnswerWords words) =>
        (question, answer) switch
        {
            (RankQuestion rank, RankAnswer order) =>
            [
                .. order.Order.Select(
                    (id, i) =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{i + 1}. {Label(rank.Options, id)}"
                        )
                ),
            ],
            (StepsQuestion steps, StepsAnswer states) =>
            [
                .. InOrder(steps.Steps, states.Steps)
                    .Select(s => $"{s.Label}: {State(steps, s.Value)}"),
            ],
            (RowsQuestion table, RowsAnswer rows) => Filled(
                rows.Rows.Select(r => Cells(table.Columns, r, words))
            ),
            (GridQuestion grid, GridAnswer rows) =>
            [
                .. InOrder(grid.Rows, rows.Rows)
                    .Select(r => $"{r.Label}: {Cells(grid.Columns, r.Value, words)}"),
            ],
            _ => [],
        };

    private static string Picked(Question question, string id, string? other, AnswerWords words) =>
        id switch
        {
            Option.Other => string.IsNullOrWhiteSpace(other) ? words.SomethingElse : other,
            Option.NotSure => words.NotSure,
            _ when question is ChoiceQuestion choice => Label(choice.Options, id),
            "yes" => words.Yes,
            "no" => words.No,
            Option.NotNow => words.NotNow,
            _ => id,
        };

    private static string Point(ScaleQuestion scale, ScaleAnswer point, AnswerWords words) =>
        point.Value is not { } value ? words.NotSure
        : scale.Points.TryGetValue(value, out var word) ? $"{Number(value)}: {word}"
        : Number(value)!;

    private static string State(StepsQuestion steps, StepState state) =>
        string.Join(
            ". ",
            Filled([
                state.Status is null ? "" : Label(steps.Statuses, state.Status),
                state.Text.ReplaceLineEndings(" "),
            ])
        );

    private static string Cells(IReadOnlyList<Question> columns, Row row, AnswerWords words) =>
        string.Join(
            "; ",
            columns
                .Where(c => row.Cells.ContainsKey(c.Id))
                .Select(c => $"{c.Label}: {Line(c, row.Cells[c.Id], words)}")
        );

    private static IEnumerable<(string Label, T Value)> InOrder<T>(
        IReadOnlyList<Option> options,
        IReadOnlyDictionary<string, T> byId
    ) => options.Where(o => byId.ContainsKey(o.Id)).Select(o => (o.Label, byId[o.Id]));

    private static string Label(IReadOnlyList<Option> options, string id) =>
        options.FirstOrDefault(o => string.Equals(o.Id, id, StringComparison.Ordinal))?.Label ?? id;

    private static string? Number(IFormattable? number) =>
        number?.ToString(null, CultureInfo.InvariantCulture);

    private static List<string> Filled(IEnumerable<string> lines) =>
        [.. lines.Select(l => l.Trim()).Where(l => l.Length > 0)];
}
