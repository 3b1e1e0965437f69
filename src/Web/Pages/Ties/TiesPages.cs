using Kith.Interventions.Ties;
using Kith.Vault;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Ties;

/// <summary>Whether somebody in the room has ties to anyone in this: asked once after joining, and open to be said at any time.</summary>
internal static class TiesPages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/c/{room}/ties", Ask);
        inner.MapPost("/c/{room}/ties", State);
    }

    /// <summary>Where the page is.</summary>
    public static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/ties";

    /// <summary>The room of a form that was kept, or null if it is another kind of form.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "ties"] ? room : null;

    /// <summary>Shows the page again with what was typed, to be sent anew.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, Fields typed) =>
        RoomGate.WithCircle(
            context,
            room,
            (open, _) => Show(context, open, null, typed.One("words"), draft.Id)
        );

    private static Task Ask(HttpContext context, string room) =>
        RoomGate.WithCircle(context, room, (open, _) => Show(context, open));

    private static Task State(HttpContext context, string room) =>
        RoomGate.WithCircle(
            context,
            room,
            async (open, here) =>
            {
                var typed = RoomGate.Posted(context);
                var words = typed.One("words").ReplaceLineEndings("\n").Trim();
                var refusal = typed.One("_go") switch
                {
                    "later" => await NotNow(context, open, here),
                    "none" when words.Length == 0 => await Say(open, words),
                    "none" => "ties.words-there",
                    _ when words.Length == 0 => "ties.no-words",
                    _ => await Say(open, words),
                };
                if (refusal is not null)
                {
                    await Show(context, open, refusal, words, typed.One("_kept"));
                    return;
                }
                await KeptForms.GoOn(
                    context,
                    here,
                    typed.Holds("_go", "later") ? RoomGate.PathOf(open) : PathOf(open)
                );
            }
        );

    private static Task<string?> Say(OpenRoom room, string words) =>
        room.Do(r => TiesDecisions.State(StatedTies.Fold(r.Events), r.Me, words));

    private static async Task<string?> NotNow(HttpContext context, OpenRoom room, Here here)
    {
        var rooms = context.RequestServices.GetRequiredService<Rooms>();
        using var notebook = await rooms.Notebook(here.Session);
        if (notebook is not null)
            await notebook.Add(new TiesNotNow(room.Circle.ToString()));
        return null;
    }

    private static Task Show(
        HttpContext context,
        OpenRoom room,
        string? refusal = null,
        string typed = "",
        string kept = ""
    ) =>
        PrivatePage.Show<Show>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Room", room),
            ("Refusal", refusal),
            ("Typed", typed),
            ("Kept", kept)
        );
}
