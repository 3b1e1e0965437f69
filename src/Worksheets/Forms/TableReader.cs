using System.Globalization;

namespace Kith.Worksheets.Forms;

/// <summary>Reads rankings, steps, tables and grids.</summary>
internal sealed class TableReader(Fields fields, FieldReader cells)
{
    public Reading Read(Question question, string name) =>
        question switch
        {
            RankQuestion rank => Rank(rank, name),
            StepsQuestion steps => Steps(steps, name),
            RowsQuestion rows => Rows(rows, name),
            GridQuestion grid => Grid(grid, name),
            _ => FieldReader.Nothing,
        };

    private Reading Rank(RankQuestion question, string name)
    {
        var places = new List<(int Place, string Option)>();
        foreach (var option in question.Options)
        {
            var field = Names.Cell(name, option.Id);
            var text = fields.One(field).Trim();
            if (text.Length == 0)
                continue;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
                return FieldReader.Refused(field, "answer.not-a-number");
            places.Add((place, option.Id));
        }
        return places.Count == 0
            ? FieldReader.Nothing
            : FieldReader.Found(
                new RankAnswer([.. places.OrderBy(p => p.Place).Select(p => p.Option)])
            );
    }

    private Reading Steps(StepsQuestion question, string name)
    {
        var states = new Dictionary<string, StepState>(StringComparer.Ordinal);
        foreach (var step in question.Steps)
        {
            var status = fields.One(Names.Status(name, step.Id));
            var text = fields.One(Names.Text(name, step.Id)).Trim();
            if (
                status.Length > 0
                && question.Statuses.All(s =>
                    !string.Equals(s.Id, status, StringComparison.Ordinal)
                )
            )
                return FieldReader.Refused(Names.Status(name, step.Id), "answer.not-an-option");
            if (text.Length > AnswerLimits.Long)
                return FieldReader.Refused(
                    Names.Text(name, step.Id),
                    "answer.too-long",
                    FieldReader.Plain(AnswerLimits.Long)
                );
            if (status.Length > 0 || text.Length > 0)
                states[step.Id] = new StepState(status.Length > 0 ? status : null, text);
        }
        return states.Count == 0 ? FieldReader.Nothing : FieldReader.Found(new StepsAnswer(states));
    }

    private Reading Rows(RowsQuestion question, string name)
    {
        var ids = fields
            .All(Names.Rows(name))
            .Where(IsRowId)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (ids.Count > AnswerLimits.Rows)
            return FieldReader.Refused(
                name,
                "answer.too-many-rows",
                FieldReader.Plain(AnswerLimits.Rows)
            );
        var problems = new List<AnswerProblem>();
        var rows = ids.ConvertAll(id =>
            ReadRow(question.Columns, Names.Cell(name, id), id, problems)
        );
        return Whole(
            problems,
            rows.FindAll(r => r.Cells.Count > 0),
            found => new RowsAnswer(found)
        );
    }

    private Reading Grid(GridQuestion question, string name)
    {
        var problems = new List<AnswerProblem>();
        var rows = question
            .Rows.Select(r => ReadRow(question.Columns, Names.Cell(name, r.Id), r.Id, problems))
            .Where(r => r.Cells.Count > 0)
            .ToList();
        return Whole(
            problems,
            rows,
            found => new GridAnswer(found.ToDictionary(r => r.Id, StringComparer.Ordinal))
        );
    }

    private Row ReadRow(
        IReadOnlyList<Question> columns,
        string rowName,
        string id,
        List<AnswerProblem> problems
    )
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var reading = cells.Read(column, Names.Cell(rowName, column.Id));
            problems.AddRange(reading.Problems);
            if (reading.Answer is not null)
                answers[column.Id] = reading.Answer;
        }
        return new Row(id, answers);
    }

    private static Reading Whole(
        List<AnswerProblem> problems,
        List<Row> rows,
        Func<List<Row>, Answer> answer
    )
    {
        if (problems.Count > 0)
            return new Reading(null, problems);
        return rows.Count == 0 ? FieldReader.Nothing : FieldReader.Found(answer(rows));
    }

    private static bool IsRowId(string id) =>
        id.Length is > 1 and <= 6
        && id[0] == 'r'
        && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
