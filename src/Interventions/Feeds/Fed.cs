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

    private readonly string _board;

    private Fed(string board, Sheet sheet, SheetEntry entry, Worksheet worksheet, AnswerWords words)
    {
        _board = board;
        _sheet = sheet;
        _entry = entry;
        _worksheet = worksheet;
        _words = words;
    }

    /// <summary>
    /// What every entry of the sheets says to a board, oldest sheet and entry first. A sheet of an unknown worksheet says
    /// nothing, and one whose worksheet has nothing for this board is not looked into. Sheets are looked into one after
    /// the other, as far as somebody asks.
    /// </summary>
    public static IEnumerable<FedThing> To(
        string board,
        IEnumerable<Sheet> sheets,
        Func<string, Worksheet?> worksheets,
        AnswerWords words
    )
    {
        var feeding = new Dictionary<string, Worksheet?>(StringComparer.Ordinal);
        Worksheet? Feeding(string id)
        {
            if (!feeding.TryGetValue(id, out var worksheet))
                feeding[id] = worksheet =
                    worksheets(id) is { } found && found.Questions.Any(q => Has(q, board))
                        ? found
                        : null;
            return worksheet;
        }
        return from sheet in sheets
            let worksheet = Feeding(sheet.Worksheet)
            where worksheet is not null
            from entry in sheet.Entries
            from thing in new Fed(board, sheet, entry, worksheet, words).Things()
            select thing;
    }

    private static bool Has(Question question, string board) =>
        question.Feeds?.Board == board || Columns(question).Any(c => c.Feeds?.Board == board);

    private static IReadOnlyList<Question> Columns(Question question) =>
        question switch
        {
            RowsQuestion rows => rows.Columns,
            GridQuestion grid => grid.Columns,
            _ => [],
        };

    private List<FedThing> Things()
    {
        var outside = new List<FedValue>();
        var things = new List<FedThing>();
        foreach (var question in _worksheet.Questions.Where(q => Has(q, _board)))
        foreach (var (given, rows) in Given(question))
        {
            things.AddRange(rows.SelectMany(r => RowThings(question, r.Row, r.Label, given)));
            if (question.Feeds is { } feed && feed.Board == _board && given.Answer is { } answer)
                outside.Add(Value(question, feed, answer, Origin(question, given)));
        }
        if (outside.Count > 0)
            things.Insert(0, Thing(null, outside[0].Origin, outside));
        return things;
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
        IReadOnlyList<FedValue> values =
        [
            .. from column in Columns(question)
            let feed = column.Feeds
            where feed?.Board == _board && row.Cells.ContainsKey(column.Id)
            select Value(column, feed, row.Cells[column.Id], origin),
        ];
        return values.Count == 0 ? [] : [Thing(label, origin, values)];
    }

    private FedThing Thing(Option? label, Origin origin, IReadOnlyList<FedValue> values) =>
        new(
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
