namespace Kith.Interventions.Notes;

/// <summary>The notes that somebody keeps for themselves, from their notebook. No board or plan reads them; only they find them, and take them out.</summary>
public sealed class MarginNotes
{
    private readonly Dictionary<(string Circle, string Sheet, string Question), string> _notes = [];

    /// <summary>The note beside a question, or null.</summary>
    public string? Beside(string circle, string sheet, string question) =>
        _notes.GetValueOrDefault((circle, sheet, question));

    /// <summary>Every note beside a sheet of one room.</summary>
    /// <param name="circle">A circle's id, or <c>notebook</c>.</param>
    public IEnumerable<OwnNote> In(string circle) =>
        _notes
            .Where(n => n.Key.Circle == circle)
            .Select(n => new OwnNote(n.Key.Sheet, n.Key.Question, n.Value));

    /// <summary>What a notebook says of its owner's notes.</summary>
    public static MarginNotes Fold(IEnumerable<Happened> notebook)
    {
        var notes = new MarginNotes();
        foreach (var note in notebook.Select(h => h.What).OfType<MarginNote>())
            if (note.Text.Length == 0)
                notes._notes.Remove((note.Circle, note.Sheet, note.Question));
            else
                notes._notes[(note.Circle, note.Sheet, note.Question)] = note.Text;
        return notes;
    }
}

/// <summary>A note that somebody keeps for themselves beside a question.</summary>
public sealed record OwnNote(string Sheet, string Question, string Text);
