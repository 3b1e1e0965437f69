using Kith.Interventions;
using Kith.Interventions.Circle;
using Kith.Interventions.Finding;
using Kith.Interventions.Keeping;
using Kith.Interventions.Notes;
using Kith.Interventions.Plans;
using Kith.Interventions.Practice;
using Kith.Interventions.Sharing;
using Kith.Interventions.Sheets;
using Kith.Sealing;
using Kith.Vault;
using Kith.Worksheets;
using Kith.Worksheets.Forms;

namespace Kith.Workroom;

/// <summary>One circle or notebook while somebody has it open: what its log says, and what may be added to it.</summary>
public sealed class OpenRoom : IDisposable
{
    private const int ManyEntries = 256;

    private readonly Room _room;
    private readonly Func<string, Worksheet?> _worksheets;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<Happened> _before;
    private (int Shown, int Gone) _folded = (-1, 0);
    private SheetBook? _sheets;
    private SharedCopies? _copies;
    private Boards? _boards;

    internal OpenRoom(
        Room room,
        bool isNotebook,
        Func<string, Worksheet?> worksheets,
        TimeProvider clock
    )
    {
        (_room, IsNotebook, _worksheets, _clock) = (room, isNotebook, worksheets, clock);
        _before = room.Folded is { } folded ? KeptEvents.Read(folded.Span) : [];
        Files = new(this, room);
        Limited = new(this, room);
        Consents = new(this);
        Accountability = new(this);
        Retaliation = new(this);
        Fold();
        if (room.IsWorthKeeping)
            room.Keep(KeptEvents.Write(Gist.Of(Events, Sheets)));
    }

    public bool IsNotebook { get; }

    public CircleId Circle => _room.Circle;

    /// <summary>The reader's mark in this room.</summary>
    public string Me => _room.Me.ToString();

    /// <summary>Marks of everybody who reads this room.</summary>
    public IReadOnlyList<string> Readers => [.. _room.Members.Select(m => m.ToString())];

    /// <summary>How many have been invited and have not come yet.</summary>
    public int Invited => _room.Invited.Count;

    /// <summary>Their marks.</summary>
    public IReadOnlyList<string> InvitedMarks => [.. _room.Invited.Select(m => m.ToString())];

    /// <summary>Whom the circle is for, and who said yes to what.</summary>
    public Membership Membership => _room.Membership;

    /// <summary>Whether the reader can give this member something that was written before they came.</summary>
    public bool HasEarlierFor(AuthorId whom) => _room.HasEarlierFor(whom);

    /// <summary>What members did about who belongs here and what opens it, in order.</summary>
    public IReadOnlyList<Act> Acts => _room.Acts;

    /// <summary>What happened, answers left out that others have replaced.</summary>
    public IReadOnlyList<Happened> Events { get; private set; } = [];

    public Members Members { get; private set; } = Members.Fold([]);

    public SheetBook Sheets => _sheets ??= SheetBook.Fold(Events);

    /// <summary>Dated copies that members put here.</summary>
    public SharedCopies Copies => _copies ??= SharedCopies.Fold(Events);

    /// <summary>Everything that comes out of the sheets and of the copies that stand today.</summary>
    public Boards Boards => _boards ??= Boards.Of(AllSheets, Events, _worksheets);

    /// <summary>The printed summary of the intervention.</summary>
    public Plan Plan => Plans.Whole();

    /// <summary>The editions of the plan.</summary>
    public PlanSource Plans => new(AllSheets, _worksheets, Members, Boards.Promises);

    /// <summary>Today where the node is, in UTC; in a practice room the story's day.</summary>
    public DateOnly Today => Practice?.Day ?? DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <summary>Where the story of a practice room stands; null in a real room.</summary>
    public PracticeStory? Practice { get; private set; }

    /// <summary>The files of this room.</summary>
    public FileShelf Files { get; }

    /// <summary>The circle's limited seat.</summary>
    public LimitedDesk Limited { get; }

    /// <summary>What waits for whose yes.</summary>
    public ConsentDesk Consents { get; }

    /// <summary>The accountability process that this room carries.</summary>
    public ProcessDesk Accountability { get; }

    /// <summary>What was done to those who work here, and what they do about it.</summary>
    public BacklashDesk Retaliation { get; }

    /// <summary>What was deleted by who wrote it, oldest first.</summary>
    public IReadOnlyList<GoneEntry> Gone => _room.Gone;

    /// <summary>What members said about closing the circle for good.</summary>
    public RoomEnding Ending => _room.Ending;

    /// <summary>Three words to compare by voice; null for nobody's mark.</summary>
    public string? Fingerprint(string mark) =>
        AuthorId.TryParse(mark, out var author) ? _room.Fingerprint(author) : null;

    /// <summary>Adds events that need no decision.</summary>
    public async Task<bool> Add(params IReadOnlyList<CircleEvent> events)
    {
        var added = await _room.Append([.. events.Select(Note)]);
        Fold();
        return added is not null;
    }

    /// <summary>
    /// Tells whoever was just invited how the room and its members are called: they read only what is written from now on.
    /// Who was in it and is no longer, they do not learn.
    /// </summary>
    public Task<bool> TellNames()
    {
        var names = Members.Names.Where(n => Readers.Contains(n.Key)).ToDictionary();
        var told = new NamesTold(Members.CodeName, names);
        return Practice is { } story ? Add(told, new PracticeSaid(story.Id, story.Turn, story.Day))
            : Members.Kind is { } kind ? Add(told, kind)
            : Add(told);
    }

    /// <summary>Decides on what the room says now and adds what was decided; decides again if somebody wrote meanwhile.</summary>
    /// <returns>The key of a refusal, or null.</returns>
    public async Task<string?> Do(Func<OpenRoom, Decision> decide)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var decision = decide(this);
            if (decision.Refusal is not null || decision.Events.Count == 0)
                return decision.Refusal;
            var added = await _room.AppendIfUnchanged([.. decision.Events.Select(Note)]);
            Fold();
            if (added is not null)
                return null;
        }
        return "room.busy";
    }

    /// <summary>Deletes what stands at these places of the log. False when there are none, or one is not the reader's own.</summary>
    public async Task<bool> Delete(IReadOnlyList<long> places)
    {
        var deleted = places.Count > 0 && await _room.Delete(places);
        Fold();
        return deleted;
    }

    /// <summary>Says yes or no to closing the circle for good. False when the reader is no longer in it.</summary>
    public Task<bool> SayEnd(bool isYes) => _room.SayEnd(isYes);

    /// <summary>Closes the circle for good. False when that was not agreed on, or it is too early.</summary>
    public Task<bool> End() => _room.End();

    /// <summary>Begins a sheet; returns its id.</summary>
    public async Task<string> StartSheet(Worksheet worksheet)
    {
        var id = NewId();
        await Add(SheetDecisions.Start(worksheet, id, Today));
        return id;
    }

    /// <summary>Begins another entry of a repeating worksheet; returns its id, or the key of a refusal.</summary>
    /// <param name="from">The earlier entry whose answers it begins with, or null.</param>
    public async Task<(string? Entry, string? Refusal)> Again(string sheet, string? from = null)
    {
        var id = NewId();
        var refusal = await Do(room =>
            room.WorksheetOf(sheet) is { } worksheet
                ? SheetDecisions.Again(room.Sheets, worksheet, sheet, id, room.Today, from)
                : Decision.Refuse("sheet.not-there")
        );
        return (refusal is null ? id : null, refusal);
    }

    /// <summary>Makes a sheet again from a file, whole and in one durable append; returns its id.</summary>
    public async Task<string> Bring(Worksheet worksheet, IReadOnlyList<EntryInFile> entries)
    {
        var events = BringBack.Events(worksheet, entries, NewId);
        await Add(events);
        return ((SheetStarted)events[0]).Sheet;
    }

    /// <summary>Saves one form of a sheet in one durable append.</summary>
    public async Task<Saving> Save(
        string sheet,
        string entry,
        IReadOnlyList<Asked> asked,
        Fields fields
    )
    {
        Saving saving = new(null, [], "sheet.not-there");
        var refusal = await Do(room =>
        {
            if (room.WorksheetOf(sheet) is not { } worksheet)
                return Decision.Refuse("sheet.not-there");
            saving = SheetDecisions.Save(room.Sheets, worksheet, sheet, entry, asked, fields);
            return saving.Event is null ? Decision.Accept() : Decision.Accept(saving.Event);
        });
        return refusal is null ? saving : new Saving(null, [], refusal);
    }

    /// <summary>Places of this room where all the words stand, newest first; at most one more than <see cref="RoomSearch.Most"/>.</summary>
    /// <param name="words">As <see cref="RoomSearch.Words"/> gives them.</param>
    /// <param name="own">The reader's own notes beside sheets of this room.</param>
    public IReadOnlyList<FoundPlace> Find(IReadOnlyList<string> words, IEnumerable<OwnNote> own) =>
        new RoomSearch(AllSheets, Events, own, _worksheets).Find(words);

    /// <summary>The worksheet with an id, or null.</summary>
    public Worksheet? WorksheetNamed(string id) => _worksheets(id);

    /// <summary>The worksheet a sheet was made from, or null.</summary>
    public Worksheet? WorksheetOf(string sheet) =>
        Sheets.Find(sheet) is { } found ? _worksheets(found.Worksheet) : null;

    /// <summary>An id that nobody has used.</summary>
    public static string NewId() => Convert.ToHexStringLower(Chance.Bytes(8));

    public void Dispose() => _room.Dispose();

    /// <summary>Its own sheets, and the copies that stand today.</summary>
    internal SheetBook AllSheets => Sheets.With(Copies.On(Today).Select(c => c.AsSheet()));

    internal void Fold()
    {
        if (_folded == (_room.Entries.Count, _room.Gone.Count))
            return;
        _folded = (_room.Entries.Count, _room.Gone.Count);
        Events = PracticeStory.Dated([.. _before, .. Read(_room.Entries).OfType<Happened>()]);
        Practice = PracticeStory.Fold(Events);
        var members = Members.Fold(Events);
        Members = IsNotebook ? members.Alone(Me) : members;
        (_sheets, _copies, _boards) = (null, null, null);
    }

    // Many are read on all cores: a whole log is nearly nothing else.
    private static IEnumerable<Happened?> Read(IReadOnlyList<Entry> entries) =>
        entries.Count < ManyEntries
            ? entries.Select(Read)
            : entries.AsParallel().AsOrdered().Select(Read);

    private static Happened? Read(Entry entry) =>
        entry.Kind == EventJson.Kind && EventJson.Read(entry.Body.Span) is { } what
            ? new Happened(what, entry.Author.ToString(), entry.Time, entry.Seq)
            : null;

    internal static Note Note(CircleEvent what) => new(EventJson.Kind, EventJson.Write(what));
}
