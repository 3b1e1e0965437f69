using System.Text.Json;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Keeping;

/// <summary>Answers as bytes. Shapes that most sheets have are written in few of them; the others stay JSON.</summary>
internal static class KeptAnswers
{
    private enum Shape : byte
    {
        None,
        Json,
        Text,
        Choice,
        Scale,
        People,
        Lines,
        Steps,
        Rows,
        Grid,
    }

    public static void Write(KeptWriter writer, IReadOnlyList<GivenAnswer> answers)
    {
        writer.Number(answers.Count);
        foreach (var answer in answers)
        {
            writer.Name(answer.Question);
            Write(writer, answer.Answer);
            writer.Number(answer.Replaces.Count);
            foreach (var place in answer.Replaces)
                writer.Number(place);
        }
    }

    public static GivenAnswer[] Read(ref KeptReader reader)
    {
        var answers = new GivenAnswer[reader.Count()];
        for (var i = 0; i < answers.Length; i++)
        {
            var question = reader.Name();
            var answer = ReadAnswer(ref reader);
            var replaces = new long[reader.Count()];
            for (var j = 0; j < replaces.Length; j++)
                replaces[j] = reader.Number();
            answers[i] = new(question, answer, replaces);
        }
        return answers;
    }

    private static void Write(KeptWriter writer, Answer? answer)
    {
        switch (answer)
        {
            case null:
                Begin(Shape.None);
                break;
            case TextAnswer text:
                Begin(Shape.Text);
                writer.Words(text.Text);
                break;
            case ChoiceAnswer choice:
                Begin(Shape.Choice);
                writer.Names(choice.Picked);
                WriteMaybe(writer, choice.Other);
                break;
            case ScaleAnswer { Value: null or >= 0 } scale:
                Begin(Shape.Scale);
                // 0 is for who is not sure.
                writer.Number(scale.Value + 1L ?? 0);
                break;
            case PeopleAnswer people:
                Begin(Shape.People);
                writer.Names(people.Names);
                break;
            case ListAnswer list:
                Begin(Shape.Lines);
                writer.Number(list.Lines.Count);
                foreach (var line in list.Lines)
                    writer.Words(line);
                break;
            case StepsAnswer steps:
                Begin(Shape.Steps);
                writer.Number(steps.Steps.Count);
                foreach (var (step, state) in steps.Steps)
                {
                    writer.Name(step);
                    WriteMaybe(writer, state.Status);
                    writer.Words(state.Text);
                }
                break;
            case RowsAnswer rows:
                Begin(Shape.Rows);
                writer.Number(rows.Rows.Count);
                foreach (var row in rows.Rows)
                    WriteRow(writer, row);
                break;
            case GridAnswer grid:
                Begin(Shape.Grid);
                writer.Number(grid.Rows.Count);
                foreach (var (name, row) in grid.Rows)
                {
                    writer.Name(name);
                    WriteRow(writer, row);
                }
                break;
            default:
                Begin(Shape.Json);
                writer.Bytes(JsonSerializer.SerializeToUtf8Bytes(answer, EventJson.Options));
                break;
        }

        void Begin(Shape shape) => writer.Write((byte)shape);
    }

    private static void WriteMaybe(KeptWriter writer, string? words)
    {
        writer.Write(words is not null);
        if (words is not null)
            writer.Words(words);
    }

    private static void WriteRow(KeptWriter writer, Row row)
    {
        writer.Words(row.Id);
        writer.Number(row.Cells.Count);
        foreach (var (column, cell) in row.Cells)
        {
            writer.Name(column);
            Write(writer, cell);
        }
    }

    private static Answer? ReadAnswer(ref KeptReader reader)
    {
        switch ((Shape)reader.Byte())
        {
            case Shape.None:
                return null;
            case Shape.Text:
                return new TextAnswer(reader.Words());
            case Shape.Choice:
                return new ChoiceAnswer(reader.Names(), Maybe(ref reader));
            case Shape.Scale:
                var value = reader.Number();
                return new ScaleAnswer(value == 0 ? null : (int)(value - 1));
            case Shape.People:
                return new PeopleAnswer(reader.Names());
            case Shape.Lines:
                var lines = new string[reader.Count()];
                for (var i = 0; i < lines.Length; i++)
                    lines[i] = reader.Words();
                return new ListAnswer(lines);
            case Shape.Steps:
                var steps = new Dictionary<string, StepState>(StringComparer.Ordinal);
                for (var left = reader.Count(); left > 0; left--)
                    steps.Add(reader.Name(), new(Maybe(ref reader), reader.Words()));
                return new StepsAnswer(steps);
            case Shape.Rows:
                var rows = new Row[reader.Count()];
                for (var i = 0; i < rows.Length; i++)
                    rows[i] = ReadRow(ref reader);
                return new RowsAnswer(rows);
            case Shape.Grid:
                var grid = new Dictionary<string, Row>(StringComparer.Ordinal);
                for (var left = reader.Count(); left > 0; left--)
                    grid.Add(reader.Name(), ReadRow(ref reader));
                return new GridAnswer(grid);
            default:
                return JsonSerializer.Deserialize<Answer>(reader.Bytes(), EventJson.Options);
        }
    }

    private static string? Maybe(ref KeptReader reader) => reader.Flag() ? reader.Words() : null;

    private static Row ReadRow(ref KeptReader reader)
    {
        var id = reader.Words();
        var count = reader.Count();
        var cells = new Dictionary<string, Answer>(count, StringComparer.Ordinal);
        for (var left = count; left > 0; left--)
            cells.Add(reader.Name(), ReadAnswer(ref reader)!);
        return new(id, cells);
    }
}
