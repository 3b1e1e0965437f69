namespace Kith.Interventions.Notes;

/// <summary>Notes that were shown to a room and not taken back, oldest first.</summary>
public sealed record ShownNotes(IReadOnlyList<ShownNote> All)
{
    /// <summary>Those beside one question of a sheet.</summary>
    public IEnumerable<ShownNote> Beside(string sheet, string question) =>
        All.Where(n => n.What.Sheet == sheet && n.What.Question == question);

    /// <summary>The note with this id, or null.</summary>
    public ShownNote? Find(string note) => All.FirstOrDefault(n => n.What.Note == note);

    /// <summary>What a room's log says. Only its writer takes a note back; other tries are passed over.</summary>
    public static ShownNotes Fold(IEnumerable<Happened> events)
    {
        var notes = new List<ShownNote>();
        foreach (var happened in events)
            switch (happened.What)
            {
                case NoteShown e when !notes.Exists(n => n.What.Note == e.Note):
                    notes.Add(new ShownNote(e, happened.By, happened.At));
                    break;
                case NoteTakenBack e:
                    notes.RemoveAll(n => n.What.Note == e.Note && n.By == happened.By);
                    break;
            }
        return new ShownNotes(notes);
    }
}

/// <summary>A note in a room, with its writer's mark.</summary>
public sealed record ShownNote(NoteShown What, string By, DateTimeOffset At);
