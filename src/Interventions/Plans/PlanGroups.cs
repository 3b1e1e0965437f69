using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Plans;

/// <summary>What the sheets of one worksheet put on the plan.</summary>
internal sealed class PlanGroups(Worksheet worksheet, IReadOnlyList<Sheet> sheets, PlanText text)
{
    private readonly PlanPledges _pledges = new(text);

    public IEnumerable<(PlanPart Part, PlanGroup Group)> All() =>
        worksheet
            .Questions.Select(q => (Part: PlanPlaces.Of(q, worksheet), Item: Item(q)))
            .Where(i => i.Item is not null)
            .GroupBy(i => i.Part, i => i.Item!)
            .Select(g => (g.Key, new PlanGroup(worksheet.Title, worksheet.Code, [.. g])));

    private PlanItem? Item(Question question)
    {
        var board = PlanPlaces.Board(question);
        var all = PlanGiven.Of(worksheet, sheets, question).ToList();
        if (
            board is "promises"
            && question is RowsQuestion or GridQuestion or { Feeds.Field: "what" }
        )
            return _pledges.Of(question, all);
        var given = board is "agreements" or "decisions" ? all : all.FindAll(g => g.Latest);
        return question is RowsQuestion or GridQuestion
            ? Table(question, given)
            : Line(question, given);
    }

    private PlanLine? Line(Question question, IEnumerable<PlanGiven> given)
    {
        var answers = given
            .Select(g => (Given: g, Lines: text.Lines(question, g.Answer)))
            .Where(a => a.Lines.Count > 0);
        var standing = Standing(answers, a => a.Given, a => string.Join('\n', a.Lines))
            .Select(a => new PlanAnswer(a.Lines, text.Name(a.Given), a.Given.Entry.Day))
            .ToList();
        return standing.Count == 0 ? null : new PlanLine(question.Label, standing);
    }

    private PlanTable? Table(Question question, IEnumerable<PlanGiven> given)
    {
        var columns = PlanPlaces.Columns(question);
        var written = PlanRowGiven
            .Of(question, given)
            .Select(r => (Row: r, Cells: columns.Select(c => text.Cell(c, r)).ToList()))
            .Where(r => r.Cells.Exists(c => c.Count > 0));
        var rows = Standing(
                written,
                r => r.Row.Given,
                r => string.Join('\n', r.Cells.SelectMany(c => c).Prepend(r.Row.Heading))
            )
            .ToList();
        var filled = columns
            .Index()
            .Where(c => rows.Exists(r => r.Cells[c.Index].Count > 0))
            .ToList();
        return rows.Count == 0
            ? null
            : new PlanTable(
                question.Label,
                question is GridQuestion,
                [.. filled.Select(c => c.Item.Label)],
                [.. rows.Select(r => Row(r.Row, [.. filled.Select(c => r.Cells[c.Index])]))]
            );
    }

    private PlanRow Row(PlanRowGiven row, IReadOnlyList<IReadOnlyList<string>> cells) =>
        new(row.Heading, cells, text.Name(row.Given), row.Given.Entry.Day);

    /// <summary>What was carried on in the same words from entry to entry stands once, in the newest.</summary>
    private static IEnumerable<T> Standing<T>(
        IEnumerable<T> written,
        Func<T, PlanGiven> given,
        Func<T, string> words
    ) =>
        written
            .GroupBy(w => (given(w).Sheet.Id, words(w)))
            .SelectMany(same => same.Where(w => given(w).Entry == given(same.Last()).Entry));
}
