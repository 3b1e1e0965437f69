using System.Globalization;
using Kith.Interventions.Actions;
using Kith.Vault;
using Kith.Web.Pages.Consent;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Actions;

/// <summary>What a team is about to do, whose yes it needs, and going ahead without one in the open.</summary>
internal static class ActionPages
{
    private const string Root = "/c/{room}/actions";
    private const string Place = Root + "/{sheet}/{entry}";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext c, string room) =>
                RoomGate.WithCircle(c, room, (open, _) => PrivatePage.Show<Show>(c, ("Room", open)))
        );
        inner.MapGet(
            Place,
            (HttpContext c, string room, string sheet, string entry) =>
                RoomGate.WithCircle(c, room, (open, _) => ShowOne(c, open, new(sheet, entry)))
        );
        Post(inner, "/wait", (_, room, place) => room.Consents.Hold(place));
        Post(inner, "/go", GoAhead);
        Post(inner, "", Gate);
    }

    public static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/actions";

    public static string PathOf(OpenRoom room, ActionPlace place) =>
        $"{PathOf(room)}/{place.Sheet}/{place.Entry}";

    /// <summary>The room and the action of a form that was kept, or null if it is another kind of form.</summary>
    public static (string Room, ActionPlace Action)? PlaceOf(string place) =>
        place.Split('/') is ["", "c", var room, "actions", var sheet, var entry]
            ? (room, new(sheet, entry))
            : null;

    /// <summary>Shows a kept form again.</summary>
    public static Task ShowKept(
        HttpContext context,
        (string Room, ActionPlace Action) at,
        Draft draft,
        Fields typed
    ) =>
        RoomGate.WithCircle(
            context,
            at.Room,
            (open, _) => ShowOne(context, open, at.Action, refusal: null, typed, draft.Id)
        );

    private static void Post(
        IEndpointRouteBuilder inner,
        string path,
        Func<Fields, OpenRoom, ActionPlace, Task<string?>> act
    ) =>
        inner.MapPost(
            Place + path,
            (HttpContext context, string room, string sheet, string entry) =>
                RoomGate.WithCircle(
                    context,
                    room,
                    async (open, here) =>
                    {
                        var place = new ActionPlace(sheet, entry);
                        var typed = RoomGate.Posted(context);
                        var refusal = await act(typed, open, place);
                        if (refusal is null)
                            await KeptForms.GoOn(context, here, PathOf(open, place));
                        else
                            await ShowOne(context, open, place, refusal, typed);
                    }
                )
        );

    private static async Task<string?> Gate(Fields typed, OpenRoom room, ActionPlace place)
    {
        var form = new ConsentForm(typed);
        return form.Read("") is { } asking
            ? await room.Consents.Gate(
                new ActionGated(place, form.Kinds, form.Whose, form.Others),
                asking
            )
            : "consents.no-day";
    }

    private static Task<string?> GoAhead(Fields typed, OpenRoom room, ActionPlace place) =>
        room.Consents.Override(
            place,
            new ConsentForm(typed).Text("reason"),
            long.TryParse(
                typed.One("seen"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var seen
            )
                ? seen
                : -1
        );

    private static Task ShowOne(
        HttpContext context,
        OpenRoom room,
        ActionPlace place,
        string? refusal = null,
        Fields? typed = null,
        string kept = ""
    ) =>
        room.Consents.Actions.Find(place) is { } found
            ? PrivatePage.Show<One>(
                context,
                PrivatePage.StatusOf(refusal),
                ("Room", room),
                ("Gated", found),
                ("Refusal", refusal),
                ("Typed", typed ?? new Fields()),
                ("Kept", kept)
            )
            : PrivatePage.NotThere(context);
}
