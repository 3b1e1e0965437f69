using Kith.Interventions.Sheets;
using Kith.Worksheets;

namespace Kith.Interventions.Tests;

/// <summary>Short ways to write worksheets and answers down.</summary>
internal static class Sample
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static Worksheet Worksheet(string id, params IReadOnlyList<Question> questions) =>
        new(
            id,
            "A1",
            1,
            "A",
            $"Title of {id}",
            "Why",
            [],
            [],
            5,
            Care.None,
            new Privacy(ShareDefault.Team, NameUse.Code, true),
            Repeats: true,
            Each: false,
            [new WorksheetPage("page", null, null, questions)],
            null,
            [],
            null
        );

    public static LongQuestion Text(string id, string? feeds = null) =>
        new()
        {
            Id = id,
            Label = $"{id}?",
            Feeds = Feeds(feeds),
        };

    public static ListQuestion List(string id, string? feeds = null) =>
        new()
        {
            Id = id,
            Label = $"{id}?",
            Feeds = Feeds(feeds),
        };

    public static DateQuestion Date(string id, string? feeds = null) =>
        new()
        {
            Id = id,
            Label = $"{id}?",
            Feeds = Feeds(feeds),
        };

    public static PeopleQuestion Persons(string id, string? feeds = null) =>
        new()
        {
            Id = id,
            Label = $"{id}?",
            Feeds = Feeds(feeds),
            Many = true,
        };

    public static ScaleQuestion Scale(string id, string? feeds = null) =>
        new()
        {
            Id = id,
            Label = $"{id}?",
            Feeds = Feeds(feeds),
            Min = 1,
            Max = 5,
            Points = new Dictionary<int, string> { [1] = "Not at all", [5] = "Safe" },
        };

    public static ChoiceQuestion Choice(
        string id,
        string? feeds,
        params IReadOnlyList<string> options
    ) =>
        new()
        {
            Id = id,
            Label = $"{id}?",
            Feeds = Feeds(feeds),
            Many = true,
            Other = true,
            Options = [.. options.Select(o => new Option(o, $"Label {o}"))],
        };

    public static RowsQuestion Rows(string id, params IReadOnlyList<Question> columns) =>
        new()
        {
            Id = id,
            Label = $"{id}?",
            One = "thing",
            Columns = columns,
        };

    public static GridQuestion Grid(
        string id,
        IReadOnlyList<string> rows,
        params IReadOnlyList<Question> columns
    ) =>
        new()
        {
            Id = id,
            Label = $"{id}?",
            Rows = [.. rows.Select(r => new Option(r, $"For {r}"))],
            Columns = columns,
        };

    public static StepsQuestion Stairs(string id) =>
        new()
        {
            Id = id,
            Label = $"{id}?",
            Feeds = Feeds("staircase.steps"),
            Steps = [.. Staircase.StaircaseBoard.Ids.Select(s => new Option(s, $"Step {s}"))],
            Statuses = [new("not-yet", "Not yet"), new("now", "Now"), new("done", "Done")],
        };

    public static TextAnswer Said(string text) => new(text);

    public static PeopleAnswer Names(params IReadOnlyList<string> names) => new(names);

    public static ChoiceAnswer Picked(params IReadOnlyList<string> options) => new(options);

    public static Row Row(string id, params IEnumerable<(string Column, Answer Answer)> cells) =>
        new(id, cells.ToDictionary(c => c.Column, c => c.Answer));

    public static RowsAnswer Table(params IReadOnlyList<Row> rows) => new(rows);

    public static GridAnswer GridOf(params IReadOnlyList<Row> rows) =>
        new(rows.ToDictionary(r => r.Id));

    public static StepsAnswer Steps(params IEnumerable<(string Step, string Status)> steps) =>
        new(steps.ToDictionary(s => s.Step, s => new StepState(s.Status, "")));

    private static Feed? Feeds(string? feeds) => feeds is null ? null : Feed.Parse(feeds)!;
}

/// <summary>A circle's log, written one answer after another.</summary>
internal sealed class Log(params IReadOnlyList<Worksheet> worksheets)
{
    private readonly List<Happened> _events = [];

    public IReadOnlyList<Happened> Events => _events;

    public SheetBook Book => SheetBook.Fold(_events);

    public Boards Boards => Interventions.Boards.Fold(_events, Find);

    public Worksheet? Find(string id) => worksheets.FirstOrDefault(w => w.Id == id);

    /// <summary>Begins a sheet of the worksheet with this id; the sheet has the same id unless another is given.</summary>
    public Log Sheet(
        string by,
        string worksheet,
        DateOnly day,
        IEnumerable<(string Question, Answer Answer)> answers,
        string? sheet = null
    )
    {
        Append(by, new SheetStarted(sheet ?? worksheet, worksheet, 1, day));
        return Answer(by, sheet ?? worksheet, sheet ?? worksheet, answers);
    }

    /// <summary>Fills a sheet in again.</summary>
    public Log Again(
        string by,
        string sheet,
        DateOnly day,
        params IEnumerable<(string Question, Answer Answer)> answers
    )
    {
        var entry = $"{sheet}-{_events.Count}";
        Append(by, new EntryStarted(sheet, entry, day));
        return Answer(by, sheet, entry, answers);
    }

    /// <summary>Answers without having seen what others wrote.</summary>
    public Log Answer(
        string by,
        string sheet,
        string entry,
        params IEnumerable<(string Question, Answer Answer)> answers
    ) =>
        Append(
            by,
            new AnswersGiven(
                sheet,
                entry,
                [.. answers.Select(a => new GivenAnswer(a.Question, a.Answer, []))]
            )
        );

    public Log Append(string by, params IReadOnlyList<CircleEvent> events)
    {
        foreach (var what in events)
            _events.Add(
                new Happened(
                    what,
                    by,
                    new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero),
                    _events.Count
                )
            );
        return this;
    }
}
