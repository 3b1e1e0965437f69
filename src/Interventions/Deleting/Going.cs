using Kith.Interventions.Files;
using Kith.Interventions.Notes;
using Kith.Interventions.Sharing;
using Kith.Interventions.Sheets;

namespace Kith.Interventions.Deleting;

/// <summary>Which places in a room's log hold what somebody wants gone. Only what they wrote themselves can go.</summary>
public static class Going
{
    /// <summary>
    /// What one person wrote in one entry of a sheet. That it was begun goes too once nobody else wrote in it, and the sheet
    /// with its last entry.
    /// </summary>
    public static IReadOnlyList<long> Entry(
        IReadOnlyList<Happened> events,
        string sheet,
        string entry,
        string me
    )
    {
        var sheets = events.Where(e => Place(e.What).Sheet == sheet).ToList();
        var here = sheets.Where(e => Place(e.What).Entry == entry).ToList();
        var going = here.Where(e => e.By == me && !IsBeginning(e)).ToList();
        if (here.TrueForAll(e => e.By == me || IsBeginning(e)))
            going.AddRange(here.Where(e => e.By == me && e.What is EntryStarted));
        var rest = sheets.Except(going).ToList();
        // Left are its beginning and whether it is set aside: without them there is no sheet any more.
        if (rest.TrueForAll(e => e.What is SheetSetAside || (e.By == me && e.What is SheetStarted)))
            going.AddRange(rest.Where(e => e.By == me));
        return [.. going.Select(e => e.Seq)];
    }

    /// <summary>A note that was shown to a room.</summary>
    public static IReadOnlyList<long> ShownNote(
        IEnumerable<Happened> events,
        string note,
        string me
    ) => Mine(events, me, e => e is NoteShown shown && shown.Note == note);

    /// <summary>Every version of a note that its writer keeps beside a question.</summary>
    public static IReadOnlyList<long> OwnNote(
        IEnumerable<Happened> notebook,
        string circle,
        string sheet,
        string question,
        string me
    ) =>
        Mine(
            notebook,
            me,
            e =>
                e is MarginNote note
                && note.Circle == circle
                && note.Sheet == sheet
                && note.Question == question
        );

    /// <summary>Every version of a note that its writer keeps beside a page.</summary>
    public static IReadOnlyList<long> OwnNote(
        IEnumerable<Happened> notebook,
        string circle,
        string page,
        string me
    ) => Mine(notebook, me, e => e is PageNote note && note.Circle == circle && note.Page == page);

    /// <summary>A copy of answers that somebody shared with this room.</summary>
    public static IReadOnlyList<long> Copy(IEnumerable<Happened> events, string copy, string me) =>
        Mine(events, me, e => e is CopyShared shared && shared.Copy == copy);

    /// <summary>A file.</summary>
    public static IReadOnlyList<long> File(IEnumerable<Happened> events, string file, string me) =>
        Mine(events, me, e => e is FileKept kept && kept.File == file);

    private static IReadOnlyList<long> Mine(
        IEnumerable<Happened> events,
        string me,
        Func<CircleEvent, bool> isIt
    ) => [.. events.Where(e => e.By == me && isIt(e.What)).Select(e => e.Seq)];

    private static bool IsBeginning(Happened happened) =>
        happened.What is SheetStarted or EntryStarted;

    private static (string? Sheet, string? Entry) Place(CircleEvent what) =>
        what switch
        {
            SheetStarted e => (e.Sheet, e.Sheet),
            EntryStarted e => (e.Sheet, e.Entry),
            AnswersGiven e => (e.Sheet, e.Entry),
            AnswersCarried e => (e.Sheet, e.Entry),
            FilledTogether e => (e.Sheet, e.Entry),
            EntryBroughtBack e => (e.Sheet, e.Entry),
            SheetSetAside e => (e.Sheet, null),
            _ => (null, null),
        };
}
