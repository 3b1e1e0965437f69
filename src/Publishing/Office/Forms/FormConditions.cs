using Kith.Worksheets;

namespace Kith.Publishing.Office.Forms;

/// <summary>The conditions of a form. They are read last, because they speak of questions that have to be known by then.</summary>
internal sealed class FormConditions(QuestionIds ids, OptionLists lists, Remarks remarks)
{
    private readonly Dictionary<string, (FormRow Row, string Relevant)> _said = new(
        StringComparer.Ordinal
    );

    public void Add(string question, FormRow row) =>
        _said[question] = (row, row[FormColumns.Relevant]);

    /// <summary>What a group waits for, each row inside it waits for.</summary>
    public void Inherit(FormNode group)
    {
        if (group.Row.Maybe(FormColumns.Relevant) is not { } relevant)
            return;
        foreach (var inside in group.Inside)
            if (inside.Row.Maybe(FormColumns.Relevant) is null)
                inside.Row[FormColumns.Relevant] = relevant;
            else
                remarks.Leave(
                    inside.Row,
                    "It waits for its own condition only, no longer for that of its group."
                );
    }

    /// <summary>The same pages with their conditions.</summary>
    public IReadOnlyList<WorksheetPage> Apply(IReadOnlyList<WorksheetPage> pages)
    {
        var relevance = new Relevance(pages.SelectMany(p => p.Questions));
        var expressions = new Expressions(ids, lists, ListOf, pages);
        return
        [
            .. pages.Select(p =>
                p with
                {
                    Questions = [.. p.Questions.Select(q => Whole(q, relevance, expressions))],
                }
            ),
        ];
    }

    private string? ListOf(string question) =>
        _said.TryGetValue(question, out var said)
            ? FormType.Read(said.Row[FormColumns.Type]).List
            : null;

    private Question Whole(Question question, Relevance relevance, Expressions expressions) =>
        Conditional(question, relevance, expressions) switch
        {
            RowsQuestion rows => rows with
            {
                Columns = [.. rows.Columns.Select(c => Conditional(c, relevance, expressions))],
            },
            GridQuestion grid => grid with
            {
                Columns = [.. grid.Columns.Select(c => Conditional(c, relevance, expressions))],
            },
            var other => other,
        };

    /// <summary>Our own words hold as long as nobody changed the expression that was made of them.</summary>
    private Question Conditional(Question question, Relevance relevance, Expressions expressions)
    {
        if (!_said.TryGetValue(question.Id, out var said))
            return question;
        var (row, relevant) = said;
        var own = ConditionText.Read(row[FormColumns.When]);
        if (own is not null && relevance.Of(own) == relevant)
            return question with { When = own };
        if (relevant.Length == 0)
            return question;
        if (expressions.Read(relevant) is { } when)
            return question with { When = when };
        remarks.Leave(
            row,
            $"It is shown only if {relevant}. A worksheet cannot say that; it is always shown."
        );
        return question;
    }
}
