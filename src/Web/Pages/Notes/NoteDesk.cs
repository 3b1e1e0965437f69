using Kith.Interventions;
using Kith.Interventions.Notes;
using Kith.Web.Private;
using Kith.Workroom;

namespace Kith.Web.Pages.Notes;

/// <summary>The reader's own notes, which are kept in their own notebook, while they are in a room: be it that notebook.</summary>
internal sealed class NoteDesk(Here here, Rooms rooms)
{
    /// <summary>How a note names the room that it is about.</summary>
    public static string NameOf(OpenRoom room) => RoomGate.PathOf(room)["/c/".Length..];

    /// <summary>All of them; none when the notebook is unreadable.</summary>
    public async Task<MarginNotes> Read(OpenRoom room)
    {
        if (room.IsNotebook)
            return MarginNotes.Fold(room.Events);
        using var notebook = await rooms.Notebook(here.Session);
        return MarginNotes.Fold(notebook?.Events ?? []);
    }

    /// <summary>Writes into the notebook what was decided on them. The key of a refusal, or null.</summary>
    public async Task<string?> Do(OpenRoom room, Func<MarginNotes, Decision> decide)
    {
        if (room.IsNotebook)
            return await Into(room);
        using var notebook = await rooms.Notebook(here.Session);
        return notebook is null ? "notes.no-notebook" : await Into(notebook);

        Task<string?> Into(OpenRoom notes) =>
            notes.Do(open => decide(MarginNotes.Fold(open.Events)));
    }
}
