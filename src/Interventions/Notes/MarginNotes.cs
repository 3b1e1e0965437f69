namespace Kith.Interventions.Notes;

/// <summary>The notes that somebody keeps for themselves, from their notebook. No board or plan reads them; only they find them, and take them out.</summary>
public sealed class MarginNotes
{
    private readonly Dictionary<(string Circle, string Sheet, string Question), string> _notes = [];
    private readonly Dictionary<(string Circle, string Page), string> _pages = [];

    /// <summary>The note beside a question, or null.</summary>
    public string? Beside(string circle, string sheet, string question) =>
        _notes.GetValueOrDefault((circle, sheet, question));

    /// <summary>The note beside a page of a room, or null.</summary>
    /// <param name="page">As in <see cref="PageNote"/>.</param>
    public string? BesidePage(string circle, string page) =>
        _pages.GetValueOrDefault((circle, page));

    /// <summary>Every note in one room: those beside its sheets, then those beside its pages.</summary>
    /// <param name="circle">A circle's id, or <c>notebook</c>.</param>
    public IEnumerable<OwnNote> In(string circle) =>
        _notes
            .Where(n => n.Key.Circle == circle)
            .Select(n => new OwnNote(n.Key.Sheet, n.Key.Question, n.Value))
            .Concat(
                _pages
                    .Where(n => n.Key.Circle == circle)
                    .Select(n => new OwnNote("", "", n.Value) { Page = n.Key.Page })
            );

    /// <summary>What a notebook says of its owner's notes.</summary>
    public static MarginNotes Fold(IEnumerable<Happened> notebook)
    {
        var notes = new MarginNotes();
        foreach (var happened in notebook)
            if (happened.What is MarginNote note)
                Take(notes._notes, (note.Circle, note.Sheet, note.Question), note.Text);
            else if (happened.What is PageNote beside)
                Take(notes._pages, (beside.Circle, beside.Page), beside.Text);
        return notes;
    }

    private static void Take<TKey>(Dictionary<TKey, string> notes, TKey place, string text)
        where TKey : notnull
    {
        if (text.Length == 0)
            notes.Remove(place);
        else
            notes[place] = text;
    }
}

/// <summary>A note that somebody keeps for themselves beside a question or a page.</summary>
/// <param name="Sheet">Empty beside a page, and so is the question.</param>
public sealed record OwnNote(string Sheet, string Question, string Text)
{
    /// <summary>The page, as in <see cref="PageNote"/>; null beside a question.</summary>
    public string? Page { get; init; }
}
