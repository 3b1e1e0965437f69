using Kith.Publishing.Paper;
using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Writes the questions of a worksheet as the rows of a survey.</summary>
internal sealed class SurveyWriter
{
    private readonly List<FormRow> _rows = [];
    private readonly PaperWords _words;
    private readonly QuestionCells _cells;
    private readonly Relevance _relevance;

    private SurveyWriter(Worksheet worksheet, PaperWords words)
    {
        _words = words;
        _cells = new QuestionCells(Lists, words);
        _relevance = new Relevance(worksheet.Pages.SelectMany(p => p.Questions));
    }

    private ChoiceLists Lists { get; } = new();

    public static (IReadOnlyList<FormRow> Survey, IReadOnlyList<FormRow> Choices) Write(
        Worksheet worksheet,
        PaperWords words
    )
    {
        var writer = new SurveyWriter(worksheet, words);
        writer.Add("note", Names.Why, worksheet.Why, Kinds.Why);
        foreach (var page in worksheet.Pages)
            writer.Add(page);
        return (writer._rows, writer.Lists.Rows);
    }

    private void Add(WorksheetPage page)
    {
        Add("begin_group", Names.Page(page.Id), page.Title, Kinds.Page)[FormColumns.Id] = page.Id;
        if (page.Intro is { } intro)
            Add("note", Names.Intro(page.Id), intro, Kinds.Intro);
        foreach (var question in page.Questions)
            Add(question, question.Id);
        End("group");
    }

    /// <param name="name">Its id, or for a cell of a grid a name of its own.</param>
    private void Add(Question question, string name)
    {
        var row = _cells.Of(question, name);
        if (question.When is { } when)
        {
            row[FormColumns.When] = ConditionText.Write(when);
            row[FormColumns.Relevant] = _relevance.Of(when);
        }
        _rows.Add(row);
        AddInside(question, name);
    }

    private void AddInside(Question question, string name)
    {
        switch (question)
        {
            case ChoiceQuestion { Other: true }:
                Add("text", Names.Other(name), _words.SomethingElse, Kinds.Other)[
                    FormColumns.Relevant
                ] = $"selected(${{{name}}}, '{Option.Other}')";
                break;
            case RowsQuestion rows:
                foreach (var column in rows.Columns)
                    Add(column, column.Id);
                End("repeat");
                break;
            case ListQuestion list:
                Add(
                    "text",
                    Names.Line(name),
                    list.One.Length > 0 ? list.One : list.Label,
                    Kinds.Line
                );
                End("repeat");
                break;
            case StepsQuestion steps:
                AddSteps(steps);
                End("group");
                break;
            case GridQuestion grid:
                foreach (var row in grid.Rows)
                    AddRow(grid, row);
                End("group");
                break;
        }
    }

    private void AddRow(GridQuestion grid, Option row)
    {
        var group = Add("begin_group", Names.Row(grid.Id, row.Id), row.Label, Kinds.Row);
        group[FormColumns.Id] = row.Id;
        group[FormColumns.Hint] = row.Hint ?? "";
        foreach (var column in grid.Columns)
            Add(column, Names.Cell(grid.Id, row.Id, column.Id));
        End("group");
    }

    private void AddSteps(StepsQuestion steps)
    {
        var statuses = Lists.Add(Names.Statuses(steps.Id), steps.Statuses);
        foreach (var step in steps.Steps)
        {
            var row = Add(
                $"select_one {statuses}",
                Names.Step(steps.Id, step.Id),
                step.Label,
                Kinds.Step
            );
            row[FormColumns.Id] = step.Id;
            row[FormColumns.Hint] = step.Hint ?? "";
            Add("text", Names.StepText(steps.Id, step.Id), step.Label, Kinds.StepText);
        }
    }

    private FormRow Add(string type, string name, string? label, string kind)
    {
        var row = FormRow.New(
            (FormColumns.Type, type),
            (FormColumns.Name, name),
            (FormColumns.Label, label),
            (FormColumns.Kind, kind)
        );
        _rows.Add(row);
        return row;
    }

    private void End(string what) => _rows.Add(FormRow.New((FormColumns.Type, $"end_{what}")));
}
