using Kith.Interventions.Notes;
using Kith.Web.Pages.Notes;
using Kith.Workroom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Sheet;

/// <summary>The notes beside the questions of one sheet: the reader's own, and those shown to the room.</summary>
public sealed record SheetNotes(string Where, string Sheet, MarginNotes Own, ShownNotes Shown)
{
    /// <summary>The reader's own note, or null. Nobody else sees it.</summary>
    public string? OwnBeside(string question) => Own.Beside(Where, Sheet, question);

    /// <summary>Notes that somebody showed to the room.</summary>
    public IEnumerable<ShownNote> ShownBeside(string question) => Shown.Beside(Sheet, question);

    /// <summary>The inner path of the page about the notes beside a question.</summary>
    public string PathOf(string question) => $"/c/{Where}/s/{Sheet}/notes/{question}";

    internal static async Task<SheetNotes> Of(HttpContext context, OpenRoom room, string sheet)
    {
        var desk = context.RequestServices.GetRequiredService<NoteDesk>();
        var own = await desk.Read(room);
        return new(NoteDesk.NameOf(room), sheet, own, ShownNotes.Fold(room.Events));
    }
}
