using System.Globalization;
using System.Text.RegularExpressions;
using Kith.Interventions.Circle;
using Kith.Interventions.Plans;
using Kith.Interventions.Promises;
using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Tests.Plans;

/// <summary>
/// Worksheets and sheets made up from dice. Every piece of an answer holds a mark that stands nowhere else, so that the
/// marks of a plan tell what is on it and how often.
/// </summary>
internal sealed partial class MadeUp
{
    private static readonly List<Feed?> Feeds =
    [
        .. Feed.Known.SelectMany(b => b.Value.Select(f => new Feed(b.Key, f))),
        .. Enumerable.Repeat<Feed?>(null, 8),
    ];

    private readonly Queue<int> _dice;
    private readonly List<Worksheet> _worksheets = [];
    private readonly Dictionary<string, (string Sheet, string Entry, string Board)> _marks = [];
    private readonly Log _log;
    private readonly SheetBook _book;
    private int _counter;

    public MadeUp(IEnumerable<int> dice)
    {
        _dice = new Queue<int>(dice);
        var count = 1 + Roll(4);
        for (var i = 0; i < count; i++)
            _worksheets.Add(NewWorksheet($"w{i}"));
        _log = new Log(_worksheets);
        for (var i = Roll(7); i >= 0; i--)
            NewSheet($"s{i}");
        foreach (var promise in _log.Boards.Promises.Promises.Where(_ => Roll(2) == 0))
            _log.Append(
                "sol",
                new PromiseSettled(
                    promise.Origin.Sheet,
                    promise.Origin.Entry,
                    promise.Origin.Question,
                    promise.Key,
                    PromiseState.Kept
                )
            );
        _book = _log.Book;
        Source = new(_book, _log.Find, Members.Fold(_log.Events), _log.Boards.Promises);
        Plan = Source.Whole();
    }

    public PlanSource Source { get; }

    public Plan Plan { get; }

    /// <summary>Every mark of a sheet that may be on the team's paper, of earlier entries too.</summary>
    public IEnumerable<string> OfOpenSheets =>
        _marks.Where(m => IsOpenTo(_book.Find(m.Value.Sheet)!)).Select(m => m.Key);

    /// <summary>Marks that must stand on the plan once.</summary>
    public IEnumerable<string> Expected =>
        from mark in _marks
        let sheet = _book.Find(mark.Value.Sheet)!
        where IsOpenTo(sheet) && sheet.Latest.Id == mark.Value.Entry
        select mark.Key;

    /// <summary>Marks that may stand on the plan besides, once.</summary>
    public IEnumerable<string> Allowed =>
        from mark in _marks
        where mark.Value.Board is "agreements" or "decisions" or "promises"
        where IsOpenTo(_book.Find(mark.Value.Sheet)!)
        select mark.Key;

    public static IEnumerable<string> MarksOf(Plan plan) =>
        plan
            .Sections.SelectMany(s => s.Groups)
            .SelectMany(g => g.Items)
            .SelectMany(Texts)
            .SelectMany(t => Mark().Matches(t))
            .Select(m => m.Value);

    private static IEnumerable<string> Texts(PlanItem item) =>
        item switch
        {
            PlanLine line => line.Answers.SelectMany(a => a.Lines),
            PlanTable table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c),
            PlanPromises promises => promises.Promises.SelectMany(p =>
                p.More.Append(p.What).Append(p.Who).Append(p.By)
            ),
            _ => [],
        };

    private bool IsOpenTo(Sheet sheet) => !sheet.Aside && _log.Find(sheet.Worksheet)!.Privacy.Plan;

    private Worksheet NewWorksheet(string id)
    {
        var questions = Enumerable.Range(0, 1 + Roll(5)).Select(i => NewQuestion($"q{i}")).ToList();
        return Sample.Worksheet(id, questions) with
        {
            Code = $"{(char)('A' + Roll(8))}{Roll(12)}",
            Set = ((char)('A' + Roll(8))).ToString(),
            Each = Roll(3) == 0,
            Privacy = new Privacy(ShareDefault.Team, NameUse.Code, Plan: Roll(4) > 0),
        };
    }

    private Question NewQuestion(string id) =>
        Roll(4) switch
        {
            0 => Sample.Rows(id, NewColumns(id)),
            1 => Sample.Grid(id, ["survivor", "stop"], NewColumns(id)),
            _ => NewColumn(id),
        };

    private List<Question> NewColumns(string id) =>
        [.. Enumerable.Range(0, 1 + Roll(4)).Select(i => NewColumn($"{id}-{i}"))];

    private Question NewColumn(string id)
    {
        var feeds = Feeds[Roll(Feeds.Count)];
        return Roll(6) switch
        {
            0 => Sample.List(id) with { Feeds = feeds },
            1 => Sample.Persons(id) with { Feeds = feeds },
            2 => Sample.Choice(id, null, "a", "b") with { Feeds = feeds },
            3 => new ShortQuestion
            {
                Id = id,
                Label = id,
                Feeds = feeds,
            },
            4 => new WhenQuestion
            {
                Id = id,
                Label = id,
                Feeds = feeds,
            },
            _ => Sample.Text(id) with { Feeds = feeds },
        };
    }

    private void NewSheet(string id)
    {
        var worksheet = _worksheets[Roll(_worksheets.Count)];
        _log.Append("noor", new SheetStarted(id, worksheet.Id, 1, Sample.Day));
        Fill(worksheet, id, id);
        for (var i = Roll(3); i > 0; i--)
        {
            _log.Append("ade", new EntryStarted(id, $"{id}-{i}", Sample.Day.AddDays(9 - i)));
            Fill(worksheet, id, $"{id}-{i}");
        }
        if (Roll(8) == 0)
            _log.Append("noor", new SheetSetAside(id, true));
    }

    private void Fill(Worksheet worksheet, string sheet, string entry)
    {
        foreach (var question in worksheet.Questions.Where(_ => Roll(4) > 0))
        {
            string Mark()
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $"mark{_counter++}k");
                _marks[mark] = (sheet, entry, Home(question));
                return mark;
            }
            for (var i = Roll(6) == 0 ? 2 : 1; i > 0; i--)
                _log.Answer(
                    i > 1 ? "ade" : "noor",
                    sheet,
                    entry,
                    (question.Id, Answer(question, Mark))
                );
        }
    }

    private static string Home(Question question) =>
        question switch
        {
            RowsQuestion rows => rows
                .Columns.Select(c => c.Feeds)
                .FirstOrDefault(f => f is not null)
                ?.Board,
            GridQuestion grid => grid
                .Columns.Select(c => c.Feeds)
                .FirstOrDefault(f => f is not null)
                ?.Board,
            _ => question.Feeds?.Board,
        } ?? "";

    private Answer Answer(Question question, Func<string> mark) =>
        question switch
        {
            RowsQuestion rows => Sample.Table([
                .. Enumerable.Range(1, 1 + Roll(3)).Select(i => Row($"r{i}", rows.Columns, mark)),
            ]),
            GridQuestion grid => Sample.GridOf([
                .. grid.Rows.Where(_ => Roll(3) > 0).Select(o => Row(o.Id, grid.Columns, mark)),
            ]),
            ListQuestion => new ListAnswer([mark(), mark()]),
            PeopleQuestion => Sample.Names(mark(), mark()),
            ChoiceQuestion => new ChoiceAnswer(["a", "other"], mark()),
            LongQuestion => Sample.Said($"{mark()}\n{mark()}"),
            _ => Sample.Said(mark()),
        };

    private Row Row(string id, IReadOnlyList<Question> columns, Func<string> mark) =>
        new(id, columns.Where(_ => Roll(4) > 0).ToDictionary(c => c.Id, c => Answer(c, mark)));

    private int Roll(int sides) => _dice.TryDequeue(out var die) ? Math.Abs(die % sides) : 0;

    [GeneratedRegex("mark[0-9]+k", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
