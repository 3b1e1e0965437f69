using Kith.Interventions.Promises;

namespace Kith.Workroom.Tests.Model;

/// <summary>
/// What a room says to one reader by the model: each question is put to the list of what was said, as far as the keys of that
/// reader open it. Nothing is built up event by event.
/// </summary>
internal sealed class PlainView
{
    private readonly List<Said> _log;

    public PlainView(PlainRoom room, int person, DateOnly today)
    {
        _log = room.Log.FindAll(s => room.Holds(person, s.Epoch));
        (Today, Readers, Me) = (today, room.Readers, room.Of(person)!.Mark);
    }

    public DateOnly Today { get; }

    public IReadOnlyList<string> Readers { get; }

    public string Me { get; }

    public IEnumerable<(Said Said, T What)> All<T>()
        where T : Fact => _log.Where(s => s.What is T).Select(s => (s, (T)s.What));

    public string NameOf(string mark) =>
        All<CalledMe>().LastOrDefault(n => n.Said.By == mark).What?.Name
        ?? All<ToldNames>()
            .Select(t => t.What.Names.GetValueOrDefault(mark))
            .FirstOrDefault(n => n is not null)
        ?? "someone";

    public string? RoomName =>
        All<CalledRoom>().LastOrDefault().What?.Name
        ?? All<ToldNames>().FirstOrDefault().What?.Room;

    /// <summary>The names that the reader knows of those who are in the room, by mark.</summary>
    public Dictionary<string, string> Names =>
        All<CalledMe>()
            .Select(n => n.Said.By)
            .Concat(All<ToldNames>().SelectMany(t => t.What.Names.Keys))
            .Distinct()
            .Where(Readers.Contains)
            .ToDictionary(m => m, NameOf);

    public IEnumerable<Began> Sheets => All<Began>().Select(b => b.What);

    public bool IsAside(string sheet) =>
        All<PutAside>().LastOrDefault(p => p.What.Sheet == sheet).What is { Aside: true };

    public IReadOnlyList<Place> Entries(string sheet) =>
        [
            .. Sheets.Where(s => s.Sheet == sheet).Select(s => new Place(sheet, sheet)),
            .. Sheets.Any(s => s.Sheet == sheet)
                ? All<BeganAgain>()
                    .Where(b => b.What.Sheet == sheet)
                    .Select(b => new Place(sheet, b.What.Entry))
                : [],
        ];

    /// <summary>The answers that nobody who saw them replaced.</summary>
    public IReadOnlyList<(Said Said, Wrote What)> Standing(Place place, string question)
    {
        var written = All<Wrote>()
            .Where(w => w.What.Place == place && w.What.Question == question)
            .ToList();
        return
        [
            .. written.Where(
                (w, i) => !written.Skip(i + 1).Any(later => later.What.Over.Contains(w.Said.Seq))
            ),
        ];
    }

    public IEnumerable<Copied> Copies =>
        All<Copied>()
            .Where(c =>
                !All<TookCopyBack>().Any(t => t.What.Copy == c.What.Copy && t.Said.By == c.Said.By)
                && !(Today > c.What.Until)
            )
            .Select(c => c.What);

    /// <summary>What stands on boards: entries of sheets that are not put aside, and copies; each with one question's texts.</summary>
    public IReadOnlyList<(Place Place, IReadOnlyList<string> Texts)> Fed(string question) =>
        [
            .. Sheets
                .Where(s => !IsAside(s.Sheet))
                .SelectMany(s => Entries(s.Sheet))
                .Select(e => (e, Texts(e, question))),
            .. Copies
                .Where(c => c.Answers.ContainsKey(question))
                .Select(c =>
                    (new Place(c.Copy, c.Copy), (IReadOnlyList<string>)[c.Answers[question]])
                ),
        ];

    public IReadOnlyList<string> Texts(Place place, string question) =>
        [.. Standing(place, question).Select(w => w.What.Text).Distinct()];

    /// <summary>Each promise once, in the newest entry that holds it.</summary>
    public IEnumerable<(Place Place, string What, PromiseState State)> Promises =>
        Fed("promise")
            .SelectMany(f => f.Texts.Select(t => (f.Place, Text: t)))
            .GroupBy(p => (p.Place.Sheet, p.Text))
            .Select(same =>
                (
                    same.Last().Place,
                    same.Key.Text,
                    All<Settled>()
                        .LastOrDefault(s =>
                            s.What.Promise == same.Key.Text
                            && same.Any(p => p.Place == s.What.Place)
                        )
                        .What?.State
                        ?? PromiseState.Open
                )
            );

    public IEnumerable<(string Sheet, string Day, string Agenda)> Meetings =>
        from sheet in Sheets
        where sheet.Worksheet == Forms.Meeting.Id && !IsAside(sheet.Sheet)
        let entry = Entries(sheet.Sheet)[^1]
        let days = Texts(entry, "day")
        let agenda = Texts(entry, "agenda")
        where days.Count + agenda.Count > 0
        select (sheet.Sheet, days.Count > 0 ? days[0] : "", string.Join('|', agenda));
}
