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

    /// <summary>Keeps a text as it was decided, or deletes every version of the note when there is none. The key of a refusal, or null.</summary>
    /// <param name="versions">Where those stand in the notebook.</param>
    public Task<string?> Keep(
        OpenRoom room,
        string text,
        Func<MarginNotes, Decision> decide,
        Func<OpenRoom, IReadOnlyList<long>> versions
    ) => text.Length == 0 ? Delete(versions) : Do(room, decide);

    private async Task<string?> Delete(Func<OpenRoom, IReadOnlyList<long>> versions)
    {
        using var notebook = await rooms.Whole(here.Session, circle: null);
        if (notebook is null)
            return "notes.no-notebook";
        await notebook.Delete(versions(notebook));
        return null;
    }

    private async Task<string?> Do(OpenRoom room, Func<MarginNotes, Decision> decide)
    {
        if (room.IsNotebook)
            return await Into(room);
        using var notebook = await rooms.Notebook(here.Session);
        return notebook is null ? "notes.no-notebook" : await Into(notebook);

        Task<string?> Into(OpenRoom notes) =>
            notes.Do(open => decide(MarginNotes.Fold(open.Events)));
    }
}
