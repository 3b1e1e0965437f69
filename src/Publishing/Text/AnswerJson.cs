using System.Globalization;
using System.Text.Json;
using Kith.Worksheets;

namespace Kith.Publishing.Text;

/// <summary>Writes one answer in the shape of an example answer.</summary>
internal static class AnswerJson
{
    public static void Write(Utf8JsonWriter json, Question question, Answer answer)
    {
        switch (answer)
        {
            case TextAnswer text:
                json.WriteStringValue(text.Text);
                break;
            case ChoiceAnswer choice:
                Choice(json, question is ChoiceQuestion { Many: true }, choice);
                break;
            case ScaleAnswer { Value: { } point }:
                json.WriteNumberValue(point);
                break;
            case ScaleAnswer:
                json.WriteStringValue(Option.NotSure);
                break;
            case NumberAnswer number:
                json.WriteNumberValue(number.Value);
                break;
            case DateAnswer date:
                json.WriteStringValue(
                    date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                );
                break;
            case AgreeAnswer agree:
                json.WriteBooleanValue(agree.Agreed);
                break;
            case PeopleAnswer { Names: [var one] } when question is PeopleQuestion { Many: false }:
                json.WriteStringValue(one);
                break;
            case PeopleAnswer people:
                Texts(json, people.Names);
                break;
            case ListAnswer list:
                Texts(json, list.Lines);
                break;
            case RankAnswer rank:
                Texts(json, rank.Order);
                break;
            default:
                Compound(json, question, answer);
                break;
        }
    }

    private static void Compound(Utf8JsonWriter json, Question question, Answer answer)
    {
        switch (question, answer)
        {
            case (RowsQuestion table, RowsAnswer rows):
                json.WriteStartArray();
                for (var i = 0; i < rows.Rows.Count; i++)
                    Cells(
                        json,
                        table.Columns,
                        rows.Rows[i],
                        rows.Rows[i].Id == $"r{i + 1}" ? null : rows.Rows[i].Id
                    );
                json.WriteEndArray();
                break;
            case (GridQuestion table, GridAnswer grid):
                json.WriteStartObject();
                foreach (var row in table.Rows)
                    if (grid.Rows.TryGetValue(row.Id, out var found))
                    {
                        json.WritePropertyName(row.Id);
                        Cells(json, table.Columns, found, rowId: null);
                    }
                json.WriteEndObject();
                break;
            case (StepsQuestion, StepsAnswer steps):
                json.WriteStartObject();
                foreach (var (id, state) in steps.Steps)
                    Step(json, id, state);
                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void Choice(Utf8JsonWriter json, bool many, ChoiceAnswer choice)
    {
        if (choice.Other is null && !many && choice.Picked is [var one])
        {
            json.WriteStringValue(one);
            return;
        }
        if (choice.Other is null)
        {
            Texts(json, choice.Picked);
            return;
        }
        json.WriteStartObject();
        json.WritePropertyName("picked");
        Texts(json, choice.Picked);
        json.WriteString("other", choice.Other);
        json.WriteEndObject();
    }

    private static void Cells(
        Utf8JsonWriter json,
        IReadOnlyList<Question> columns,
        Row row,
        string? rowId
    )
    {
        json.WriteStartObject();
        if (rowId is not null)
            json.WriteString(SheetJson.RowId, rowId);
        foreach (var column in columns)
            if (row.Cells.TryGetValue(column.Id, out var cell))
            {
                json.WritePropertyName(column.Id);
                Write(json, column, cell);
            }
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, string id, StepState state)
    {
        json.WriteStartObject(id);
        if (state.Status is not null)
            json.WriteString("status", state.Status);
        if (state.Text.Length > 0)
            json.WriteString("text", state.Text);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
