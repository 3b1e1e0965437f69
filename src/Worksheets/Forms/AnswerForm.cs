using System.Globalization;

namespace Kith.Worksheets.Forms;

/// <summary>
/// The form fields of an answer. Names start with the question's id; see <see cref="Names"/>. What
/// is written here is read back as the same answer.
/// </summary>
public static class AnswerForm
{
    /// <summary>Reads one question's answer. Nothing typed is no answer and no problem.</summary>
    public static Reading Read(Question question, Fields fields) =>
        new FieldReader(fields).Read(question, question.Id);

    /// <summary>The fields that show an answer in a form.</summary>
    public static Fields Write(Question question, Answer? answer)
    {
        var fields = new Fields();
        if (answer is not null)
            Write(fields, question.Id, answer);
        return fields;
    }

    private static void Write(Fields fields, string name, Answer answer)
    {
        switch (answer)
        {
            case TextAnswer text:
                fields.Add(name, text.Text);
                break;
            case ChoiceAnswer choice:
                foreach (var picked in choice.Picked)
                    fields.Add(name, picked);
                if (choice.Other is not null)
                    fields.Add(Names.Other(name), choice.Other);
                break;
            case ScaleAnswer scale:
                fields.Add(name, scale.Value is { } point ? Number(point) : Option.NotSure);
                break;
            case NumberAnswer number:
                fields.Add(name, Number(number.Value));
                break;
            case DateAnswer date:
                fields.Add(Names.Day(name), Number(date.Day.Day));
                fields.Add(Names.Month(name), Number(date.Day.Month));
                fields.Add(Names.Year(name), Number(date.Day.Year));
                break;
            case AgreeAnswer agree:
                fields.Add(name, agree.Agreed ? "yes" : "");
                break;
            default:
                WriteMany(fields, name, answer);
                break;
        }
    }

    private static void WriteMany(Fields fields, string name, Answer answer)
    {
        switch (answer)
        {
            case PeopleAnswer people:
                foreach (var person in people.Names)
                    fields.Add(name, person);
                break;
            case ListAnswer list:
                foreach (var line in list.Lines)
                    fields.Add(name, line);
                break;
            case RankAnswer rank:
                for (var i = 0; i < rank.Order.Count; i++)
                    fields.Add(Names.Cell(name, rank.Order[i]), Number(i + 1));
                break;
            case StepsAnswer steps:
                foreach (var (step, state) in steps.Steps)
                {
                    fields.Add(Names.Status(name, step), state.Status ?? "");
                    fields.Add(Names.Text(name, step), state.Text);
                }
                break;
            case RowsAnswer rows:
                foreach (var row in rows.Rows)
                {
                    fields.Add(Names.Rows(name), row.Id);
                    WriteCells(fields, Names.Cell(name, row.Id), row);
                }
                break;
            case GridAnswer grid:
                foreach (var row in grid.Rows.Values)
                    WriteCells(fields, Names.Cell(name, row.Id), row);
                break;
        }
    }

    private static void WriteCells(Fields fields, string rowName, Row row)
    {
        foreach (var (column, cell) in row.Cells)
            Write(fields, Names.Cell(rowName, column), cell);
    }

    private static string Number(IFormattable number) =>
        number.ToString(null, CultureInfo.InvariantCulture);
}
