using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>Turns a row, and whatever stands inside it, into a question.</summary>
internal sealed class FormTables(
    QuestionMaker maker,
    QuestionIds ids,
    OptionLists lists,
    FormConditions conditions,
    Remarks remarks
)
{
    /// <summary>One question, or none.</summary>
    public IEnumerable<Question> Read(FormNode node)
    {
        // The line beside "something else" belongs to the choice before it.
        if (node.Kind is Kinds.Other)
            return [];
        var question = node switch
        {
            { IsRepeat: true, Kind: Kinds.List } => Rest(node, List(node)),
            { IsRepeat: true } => Rest(node, Rows(node)),
            { Kind: Kinds.Steps } => Rest(node, Steps(node)),
            { Kind: Kinds.Grid } => Rest(node, Grid(node)),
            _ => maker.Make(node.Row, node.Type, ids),
        };
        if (question is null)
            return [];
        conditions.Add(question.Id, node.Row);
        return [question];
    }

    /// <summary>A heading that stands for a group inside a page.</summary>
    public SectionBlock Heading(FormRow row, string label)
    {
        var id = ids.Claim(row);
        conditions.Add(id, row);
        return new SectionBlock { Id = id, Label = label };
    }

    private Question Rest(FormNode node, Question question) =>
        QuestionRest.Of(
            question with
            {
                Id = ids.Claim(node.Row),
                Label = FormWords.Maybe(node.Row[FormColumns.Label]) ?? node.Row[FormColumns.Name],
            },
            node.Row,
            remarks
        );

    private static ListQuestion List(FormNode node) =>
        new()
        {
            Id = "",
            Label = "",
            One = FormWords.Of(node.Row[FormColumns.One]),
        };

    private RowsQuestion Rows(FormNode node)
    {
        var own = node.Row.Maybe(FormColumns.One) ?? node.Row.Maybe(FormColumns.Label);
        return new RowsQuestion
        {
            Id = "",
            Label = "",
            One = FormWords.Of(own ?? node.Row[FormColumns.Name]),
            Columns = Columns(node.Inside),
        };
    }

    private StepsQuestion Steps(FormNode node)
    {
        var steps = node.Inside.Where(n => n.Kind == Kinds.Step).ToList();
        if (steps.Count == 0 || !lists.Has(steps[0].Type.List))
            remarks.Problem(
                node.Row,
                "Steps need a select_one with a list of statuses for each step."
            );
        return new StepsQuestion
        {
            Id = "",
            Label = "",
            Steps = [.. steps.Select(s => Named(s.Row))],
            Statuses = steps.Count > 0 ? lists.All(steps[0].Type.List ?? "") : [],
        };
    }

    private GridQuestion Grid(FormNode node)
    {
        var rows = node.Inside.Where(n => n.Kind == Kinds.Row).ToList();
        if (rows.Count == 0)
            remarks.Problem(node.Row, "A grid has a group for each of its rows.");
        return new GridQuestion
        {
            Id = "",
            Label = "",
            Rows = [.. rows.Select(r => Named(r.Row))],
            Columns = rows.Count > 0 ? Columns(rows[0].Inside) : [],
        };
    }

    private List<Question> Columns(IEnumerable<FormNode> nodes)
    {
        var columns = new List<Question>();
        foreach (var node in nodes)
            if (node.IsRepeat || node.IsGroup || node.Type.Word is "note" or "rank")
                remarks.Leave(
                    node.Row,
                    "A table has plain columns: groups, repeats, ranks and notes inside it are left out."
                );
            else
                columns.AddRange(Read(node));
        return columns;
    }

    private static Option Named(FormRow row) =>
        new(
            FormIds.Clean(row.Maybe(FormColumns.Id) ?? row[FormColumns.Name], "row"),
            FormWords.Maybe(row[FormColumns.Label]) ?? row[FormColumns.Name],
            FormWords.Maybe(row[FormColumns.Hint])
        );
}
