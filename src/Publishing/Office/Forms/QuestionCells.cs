using System.Globalization;
using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Writes the row of one question, without what stands inside it.</summary>
internal sealed class QuestionCells(ChoiceLists lists, PaperWords words)
{
    public FormRow Of(Question question, string name)
    {
        var (type, kind) = Type(question);
        var row = FormRow.New(
            (FormColumns.Type, type),
            (FormColumns.Name, name),
            (FormColumns.Label, question.Label),
            (FormColumns.Hint, question.Hint),
            (FormColumns.Kind, kind),
            (FormColumns.Id, name == question.Id ? null : question.Id),
            (FormColumns.HelperNote, question.HelperNote),
            (FormColumns.Feeds, question.Feeds?.ToString()),
            (FormColumns.Snapshot, question.Snapshot ? "true" : null),
            (FormColumns.Print, question.PrintLines > 0 ? $"lines={question.PrintLines}" : null)
        );
        AddOwn(question, row);
        return row;
    }

    private (string Type, string? Kind) Type(Question question) =>
        question switch
        {
            ShortQuestion or LongQuestion => ("text", null),
            ChoiceQuestion choice => (Choice(choice), null),
            YesNoQuestion => ($"select_one {lists.Add(Names.YesNo, YesNo())}", null),
            ScaleQuestion => ("range", null),
            RankQuestion rank => ($"rank {lists.Add(rank.Id, rank.Options)}", null),
            StepsQuestion => ("begin_group", Kinds.Steps),
            NumberQuestion => ("integer", null),
            DateQuestion => ("date", null),
            WhenQuestion => ("text", Kinds.When),
            PeopleQuestion people => ("text", people.Many ? Kinds.People : Kinds.Person),
            RowsQuestion => ("begin_repeat", null),
            GridQuestion => ("begin_group", Kinds.Grid),
            ListQuestion => ("begin_repeat", Kinds.List),
            AgreeQuestion => ("acknowledge", null),
            SectionBlock => ("note", Kinds.Section),
            _ => ("note", null),
        };

    private void AddOwn(Question question, FormRow row)
    {
        switch (question)
        {
            case LongQuestion:
                row[FormColumns.Appearance] = "multiline";
                break;
            case ScaleQuestion scale:
                row[FormColumns.Parameters] = $"start={scale.Min} end={scale.Max} step=1";
                row[FormColumns.Points] = Points(scale);
                break;
            case NumberQuestion number:
                row[FormColumns.Constraint] = Limits(number);
                row[FormColumns.Unit] = number.Unit ?? "";
                break;
            case RowsQuestion rows:
                row[FormColumns.One] = rows.One;
                row[FormColumns.Print] = $"rows={rows.PrintRows} height={rows.PrintHeight}";
                break;
            case ListQuestion list:
                row[FormColumns.One] = list.One;
                break;
        }
    }

    /// <summary>"Not sure" can always be picked in Kith, so that a form has to offer it.</summary>
    private string Choice(ChoiceQuestion choice)
    {
        var list = lists.Add(
            choice.Id,
            [
                .. choice.Options,
                .. choice.Other ? new[] { new Option(Option.Other, words.SomethingElse) } : [],
                new Option(Option.NotSure, words.NotSure),
            ]
        );
        return $"{(choice.Many ? "select_multiple" : "select_one")} {list}";
    }

    private Option[] YesNo() =>
        [
            new("yes", words.Yes),
            new("no", words.No),
            new(Option.NotSure, words.NotSure),
            new(Option.NotNow, words.NotNow),
        ];

    /// <summary>The words of a scale are a list of their own: a range has none.</summary>
    private string Points(ScaleQuestion scale) =>
        scale.Points.Count == 0
            ? ""
            : lists.Add(
                Names.Points(scale.Id),
                scale.Points.Select(p => new Option(
                    p.Key.ToString(CultureInfo.InvariantCulture),
                    p.Value
                ))
            );

    private static string Limits(NumberQuestion number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(number.Min is { } min ? $". >= {min}" : "")}{(number is { Min: not null, Max: not null } ? " and " : "")}{(number.Max is { } max ? $". <= {max}" : "")}"
        );
}
