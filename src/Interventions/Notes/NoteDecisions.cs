using Kith.Worksheets.Forms;

namespace Kith.Interventions.Notes;

/// <summary>What may be noted beside a question, and taken back by whom.</summary>
public static class NoteDecisions
{
    /// <summary>Keeps a note or changes it. To have none, its versions are deleted.</summary>
    public static Decision Keep(
        MarginNotes notes,
        string circle,
        string sheet,
        string question,
        string text
    ) =>
        text.Length > AnswerLimits.Long ? Decision.Refuse("notes.too-long")
        : text.Length == 0 || notes.Beside(circle, sheet, question) == text ? Decision.Accept()
        : Decision.Accept(new MarginNote(circle, sheet, question, text));

    /// <summary>The same beside a page.</summary>
    public static Decision KeepBesidePage(
        MarginNotes notes,
        string circle,
        string page,
        string text
    ) =>
        text.Length > AnswerLimits.Long ? Decision.Refuse("notes.too-long")
        : text.Length == 0 || notes.BesidePage(circle, page) == text ? Decision.Accept()
        : Decision.Accept(new PageNote(circle, page, text));

    /// <summary>Puts a copy of a note into the room, in the place of an earlier one of the same writer.</summary>
    public static Decision Show(
        ShownNotes notes,
        string id,
        string sheet,
        string question,
        string text,
        string me
    )
    {
        if (text.Length == 0)
            return Decision.Refuse("notes.empty");
        if (text.Length > AnswerLimits.Long)
            return Decision.Refuse("notes.too-long");
        var earlier = notes.Beside(sheet, question).Where(n => n.By == me).ToList();
        return earlier.Exists(n => n.What.Text == text)
            ? Decision.Accept()
            : Decision.Accept([
                .. earlier.Select(n => new NoteTakenBack(n.What.Note)),
                new NoteShown(id, sheet, question, text),
            ]);
    }

    /// <summary>Takes a shown note back. Only its writer can.</summary>
    public static Decision TakeBack(ShownNotes notes, string note, string me) =>
        notes.Find(note)?.By == me
            ? Decision.Accept(new NoteTakenBack(note))
            : Decision.Refuse("notes.not-yours");
}
