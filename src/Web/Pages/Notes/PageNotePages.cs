using Kith.Interventions.Deleting;
using Kith.Interventions.Notes;
using Kith.Vault;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Notes;

/// <summary>A note of one's own beside a page of a room, kept in one's own notebook.</summary>
internal static class PageNotePages
{
    private const string Root = "/c/{room}/beside/{spot}";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Root, Ask);
        inner.MapPost(Root, Save);
    }

    /// <summary>The inner path of the form for a note beside a page of a room.</summary>
    public static string PathOf(OpenRoom room, PageSpot spot) =>
        $"{RoomGate.PathOf(room)}/beside/{spot.Name}";

    /// <summary>The room and spot of a form that was kept, or null if it is another kind of form.</summary>
    public static (string Room, string Spot)? PlaceOf(string place) =>
        place.Split('/') is ["", "c", var room, "beside", var spot] ? (room, spot) : null;

    /// <summary>Shows a kept form again, with what was typed.</summary>
    public static Task ShowKept(
        HttpContext context,
        (string Room, string Spot) place,
        Draft draft,
        Fields typed
    ) =>
        With(
            context,
            place.Room,
            place.Spot,
            (room, spot, _) =>
                Show(context, room, spot, typed.One("_text"), draft.Id, refusal: null)
        );

    private static Task Ask(HttpContext context, string room, string spot) =>
        With(
            context,
            room,
            spot,
            (open, page, _) => Show(context, open, page, typed: null, "", refusal: null)
        );

    private static Task Save(HttpContext context, string room, string spot) =>
        With(
            context,
            room,
            spot,
            async (open, page, here) =>
            {
                var fields = RoomGate.Posted(context);
                var text = fields.One("_text").Trim();
                if (await Keep(context, open, page, text) is { } refusal)
                    await Show(context, open, page, text, fields.One("_kept"), refusal);
                else
                    await KeptForms.GoOn(context, here, page.In(open));
            }
        );

    private static Task<string?> Keep(
        HttpContext context,
        OpenRoom room,
        PageSpot spot,
        string text
    ) =>
        context
            .RequestServices.GetRequiredService<NoteDesk>()
            .Keep(
                room,
                text,
                own => NoteDecisions.KeepBesidePage(own, NoteDesk.NameOf(room), spot.Page, text),
                book => Going.OwnNote(book.Events, NoteDesk.NameOf(room), spot.Page, book.Me)
            );

    private static Task Show(
        HttpContext context,
        OpenRoom room,
        PageSpot spot,
        string? typed,
        string kept,
        string? refusal
    ) =>
        PrivatePage.Show<PageNoteForm>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Room", room),
            ("Spot", spot),
            ("Typed", typed),
            ("Kept", kept),
            ("Refusal", refusal)
        );

    private static Task With(
        HttpContext context,
        string room,
        string spot,
        Func<OpenRoom, PageSpot, Here, Task> handler
    ) =>
        RoomGate.With(
            context,
            room,
            (open, here) =>
                PageSpot.Named(spot) is { } page
                    ? handler(open, page, here)
                    : PrivatePage.NotThere(context)
        );
}
