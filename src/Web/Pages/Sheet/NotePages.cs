using Kith.Interventions.Deleting;
using Kith.Interventions.Notes;
using Kith.Vault;
using Kith.Web.Pages.Notes;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Sheet;

/// <summary>Notes beside a question: kept in one's own notebook, shown to the room, taken back.</summary>
internal static class NotePages
{
    private const string Root = "/c/{room}/s/{sheet}/notes/";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Root + "{question}", Ask);
        inner.MapPost(Root + "{question}", Save);
        inner.MapPost(Root + "{question}/{note}/back", TakeBack);
    }

    /// <summary>The room, sheet and question of a form that was kept, or null if it is another kind of form.</summary>
    public static (string Room, string Sheet, string Question)? PlaceOf(string place) =>
        place.Split('/') is ["", "c", var room, "s", var sheet, "notes", var question]
            ? (room, sheet, question)
            : null;

    /// <summary>Shows a kept form again, with what was typed.</summary>
    public static Task ShowKept(
        HttpContext context,
        (string Room, string Sheet, string Question) place,
        Draft draft,
        Fields typed
    ) =>
        With(
            context,
            place.Room,
            place.Sheet,
            place.Question,
            (found, _) => Show(context, found, place.Question, typed, draft.Id, refusal: null)
        );

    private static Task Ask(HttpContext context, string room, string sheet, string question) =>
        With(
            context,
            room,
            sheet,
            question,
            (place, _) => Show(context, place, question, typed: null, "", refusal: null)
        );

    private static Task Save(HttpContext context, string room, string sheet, string question) =>
        With(
            context,
            room,
            sheet,
            question,
            async (place, here) =>
            {
                var fields = RoomGate.Posted(context);
                var text = fields.One("_text").Trim();
                var isShown = fields.One("_go") is "show";
                var refusal =
                    isShown && text.Length == 0
                        ? "notes.empty"
                        : await Keep(context, place, question, text)
                            ?? (isShown ? await Show(place, question, text) : null);
                if (refusal is not null)
                {
                    await Show(context, place, question, fields, fields.One("_kept"), refusal);
                    return;
                }
                await KeptForms.GoOn(context, here, place.BackTo(fields.One("_from")));
            }
        );

    private static Task TakeBack(
        HttpContext context,
        string room,
        string sheet,
        string question,
        string note
    ) =>
        With(
            context,
            room,
            sheet,
            question,
            async (place, here) =>
            {
                var refusal = await place.Room.Do(r =>
                    NoteDecisions.TakeBack(ShownNotes.Fold(r.Events), note, r.Me)
                );
                await (
                    refusal is null
                        ? PrivatePage.GoTo(context, here, place.Path)
                        : PrivatePage.NotThere(context)
                );
            }
        );

    private static Task<string?> Keep(
        HttpContext context,
        SheetPlace place,
        string question,
        string text
    ) =>
        context
            .RequestServices.GetRequiredService<NoteDesk>()
            .Keep(
                place.Room,
                text,
                own => NoteDecisions.Keep(own, place.Where, place.Sheet.Id, question, text),
                book => Going.OwnNote(book.Events, place.Where, place.Sheet.Id, question, book.Me)
            );

    private static Task<string?> Show(SheetPlace place, string question, string text)
    {
        var id = OpenRoom.NewId();
        return place.Room.Do(r =>
            NoteDecisions.Show(ShownNotes.Fold(r.Events), id, place.Sheet.Id, question, text, r.Me)
        );
    }

    private static async Task Show(
        HttpContext context,
        SheetPlace place,
        string question,
        Fields? typed,
        string kept,
        string? refusal
    ) =>
        await PrivatePage.Show<Note>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Place", place),
            ("Question", place.Worksheet.Find(question)),
            ("Notes", await SheetNotes.Of(context, place.Room, place.Sheet.Id)),
            ("Typed", typed?.One("_text")),
            ("From", typed?.One("_from") ?? ""),
            ("Kept", kept),
            ("Refusal", refusal)
        );

    private static Task With(
        HttpContext context,
        string room,
        string sheet,
        string question,
        Func<SheetPlace, Here, Task> handler
    ) =>
        SheetGate.With(
            context,
            room,
            sheet,
            (place, here) =>
                place.Worksheet.Find(question) is null ? PrivatePage.NotThere(context)
                : place.Room.Members.ReadPaper.Contains(place.Room.Me) ? handler(place, here)
                : PrivatePage.GoTo(context, here, RoomGate.PathOf(place.Room) + "/paper")
        );
}
