using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Feeds;

/// <summary>
/// What sheets say to boards. Boards look at feeds only, never at a worksheet's code, so any worksheet can feed any board.
/// Answers that people gave without seeing each other's stay side by side.
/// </summary>
internal sealed class Fed
{
    private readonly Sheet _sheet;
    private readonly SheetEntry _entry;
    private readonly Worksheet _worksheet;
    private readonly AnswerWords _words;

    private Fed(Sheet sheet, SheetEntry entry, Worksheet worksheet, AnswerWords words)
    {
        _sheet = sheet;
        _entry = entry;
        _worksheet = worksheet;
        _words = words;
    }

    /// <summary>Every entry of the sheets, oldest sheet and entry first. A sheet of an unknown worksheet says nothing.</summary>
    public static IReadOnlyList<FedThing> From(
        IEnumerable<Sheet> sheets,
        Func<string, Worksheet?> worksheets,
        AnswerWords words
    ) =>
        [
            .. from sheet in sheets
            let worksheet = worksheets(sheet.Worksheet)
            where worksheet is not null
            from entry in sheet.Entries
            from thing in new Fed(sheet, entry, worksheet, words).Things()
            select thing,
        ];

    private IEnumerable<FedThing> Things()
    {
        var outside = new List<(string Board, FedValue Value)>();
        var things = new List<FedThing>();
        foreach (var question in _worksheet.Questions)
        foreach (var (given, rows) in Given(question))
        {
            things.AddRange(rows.SelectMany(r => RowThings(question, r.Row, r.Label, given)));
            if (question.Feeds is { } feed && given.Answer is { } answer)
                outside.Add((feed.Board, Value(question, feed, answer, Origin(question, given))));
        }
        return outside
            .GroupBy(o => o.Board)
            .Select(g => Thing(g.Key, null, g.First().Value.Origin, [.. g.Select(o => o.Value)]))
            .Concat(things);
    }

    /// <summary>The differing answers to a question, each with the rows that no earlier one has.</summary>
    private IEnumerable<(Given Given, List<(Row Row, Option? Label)> Rows)> Given(Question question)
    {
        if (!_entry.Answers.TryGetValue(question.Id, out var standing))
            yield break;
        var seen = new HashSet<Row>();
        foreach (var given in standing.All.DistinctBy(g => g.Answer))
            yield return (given, [.. Rows(question, given.Answer).Where(r => seen.Add(r.Row))]);
    }

    private static IEnumerable<(Row Row, Option? Label)> Rows(Question question, Answer? answer) =>
        (question, answer) switch
        {
            (RowsQuestion, RowsAnswer rows) => rows.Rows.Select(r => (r, (Option?)null)),
            (GridQuestion grid, GridAnswer rows) => grid
                .Rows.Where(o => rows.Rows.ContainsKey(o.Id))
                .Select(o => (rows.Rows[o.Id], (Option?)o)),
            _ => [],
        };

    private IEnumerable<FedThing> RowThings(Question question, Row row, Option? label, Given given)
    {
        var origin = Origin(question, given) with { Row = row.Id };
        var columns = question is RowsQuestion rows
            ? rows.Columns
            : ((GridQuestion)question).Columns;
        return from column in columns
            let feed = column.Feeds
            where feed is not null && row.Cells.ContainsKey(column.Id)
            let value = Value(column, feed, row.Cells[column.Id], origin)
            group value by feed.Board into board
            select Thing(board.Key, label, origin, [.. board]);
    }

    private FedThing Thing(
        string board,
        Option? label,
        Origin origin,
        IReadOnlyList<FedValue> values
    ) =>
        new(
            board,
            ReferenceEquals(_entry, _sheet.Latest),
            _worksheet.Each || _sheet.IsCopy ? _sheet.By : null,
            label,
            origin,
            values
        );

    private FedValue Value(Question question, Feed feed, Answer answer, Origin origin) =>
        new(feed.Field, question, answer, PlainAnswer.Lines(question, answer, _words), origin);

    private Origin Origin(Question question, Given given) =>
        new(_sheet.Id, _entry.Id, question.Id, null, given.By, _entry.Day, given.Seq);
}
