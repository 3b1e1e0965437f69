using Kith.Worksheets;

namespace Kith.Interventions.Sheets;

/// <summary>What differs between two answers to one question.</summary>
internal static class AnswerChanges
{
    /// <param name="carried">The later answer began as a copy of the earlier one, so that its rows kept their ids.</param>
    public static IReadOnlyList<Difference> Between(
        Question question,
        Answer? then,
        Answer? now,
        bool carried
    ) =>
        Equals(then, now)
            ? []
            : (then, now) switch
            {
                (RowsAnswer or null, RowsAnswer or null) => Rows(
                    (RowsQuestion)question,
                    (then as RowsAnswer)?.Rows ?? [],
                    (now as RowsAnswer)?.Rows ?? [],
                    carried
                ),
                (GridAnswer or null, GridAnswer or null) => Grid(
                    (GridQuestion)question,
                    then as GridAnswer,
                    now as GridAnswer
                ),
                (StepsAnswer or null, StepsAnswer or null) => Steps(
                    (StepsQuestion)question,
                    then as StepsAnswer,
                    now as StepsAnswer
                ),
                (ListAnswer a, ListAnswer b) => Lines(
                    question,
                    (then, now),
                    (a.Lines, b.Lines),
                    lines => new ListAnswer(lines)
                ),
                (PeopleAnswer a, PeopleAnswer b) => Lines(
                    question,
                    (then, now),
                    (a.Names, b.Names),
                    names => new PeopleAnswer(names)
                ),
                _ => [new Difference(question, then, now)],
            };

    private static List<Difference> Rows(
        RowsQuestion question,
        IReadOnlyList<Row> then,
        IReadOnlyList<Row> now,
        bool carried
    ) =>
        [
            .. RowPairs
                .Of(question.Columns, then, now, carried)
                .Select(pair =>
                    OneRow(
                        question,
                        question.Columns,
                        pair.Then,
                        pair.Now,
                        row => new RowsAnswer([row])
                    )
                )
                .OfType<Difference>(),
        ];

    private static List<Difference> Grid(
        GridQuestion question,
        GridAnswer? then,
        GridAnswer? now
    ) =>
        [
            .. question
                .Rows.Select(named =>
                    OneRow(
                        question,
                        question.Columns,
                        then?.Rows.GetValueOrDefault(named.Id),
                        now?.Rows.GetValueOrDefault(named.Id),
                        row => new GridAnswer(new Dictionary<string, Row> { [row.Id] = row })
                    )
                )
                .OfType<Difference>(),
        ];

    private static Difference? OneRow(
        Question table,
        IReadOnlyList<Question> columns,
        Row? then,
        Row? now,
        Func<Row, Answer> alone
    )
    {
        if (then is null || now is null)
            return then is null && now is null
                ? null
                : new Difference(
                    table,
                    then is null ? null : alone(then),
                    now is null ? null : alone(now)
                );
        var cells = columns
            .SelectMany(c =>
                Between(
                    c,
                    then.Cells.GetValueOrDefault(c.Id),
                    now.Cells.GetValueOrDefault(c.Id),
                    carried: false
                )
            )
            .ToList();
        return cells.Count == 0 ? null : new Difference(table, alone(then), alone(now), cells);
    }

    private static List<Difference> Steps(
        StepsQuestion question,
        StepsAnswer? then,
        StepsAnswer? now
    ) =>
        [
            .. from step in question.Steps
            let before = then?.Steps.GetValueOrDefault(step.Id)
            let after = now?.Steps.GetValueOrDefault(step.Id)
            where before != after
            select new Difference(question, Alone(step.Id, before), Alone(step.Id, after)),
        ];

    private static StepsAnswer? Alone(string step, StepState? state) =>
        state is null ? null : new(new Dictionary<string, StepState> { [step] = state });

    /// <summary>Lines that went and lines that came. If only their order is another, the whole list differs.</summary>
    private static List<Difference> Lines(
        Question question,
        (Answer? Then, Answer? Now) whole,
        (IReadOnlyList<string> Then, IReadOnlyList<string> Now) lines,
        Func<IReadOnlyList<string>, Answer> part
    )
    {
        var gone = lines.Then.Except(lines.Now, StringComparer.Ordinal).ToList();
        var added = lines.Now.Except(lines.Then, StringComparer.Ordinal).ToList();
        if (gone.Count == 0 && added.Count == 0)
            return [new Difference(question, whole.Then, whole.Now)];
        var differences = new List<Difference>();
        if (gone.Count > 0)
            differences.Add(new Difference(question, part(gone), null));
        if (added.Count > 0)
            differences.Add(new Difference(question, null, part(added)));
        return differences;
    }
}
