using Kith.Interventions.Deciding;
using Kith.Vault;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Deciding;

/// <summary>What a team has to decide, what each said to it, and what was decided.</summary>
internal static class DecidingPages
{
    private const string Root = "/c/{room}/deciding";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext c, string room) => RoomGate.WithCircle(c, room, (o, _) => Show(c, o))
        );
        Map(inner, "", Raise);
        Map(inner, "/say", Say);
        Map(inner, "/decide", Decide);
        Map(inner, "/drop", Drop);
    }

    /// <summary>Where the page is.</summary>
    public static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/deciding";

    /// <summary>The room of a form that was kept, or null if it is another kind of form.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "deciding"] ? room : null;

    /// <summary>Shows the page again with what was typed, to be sent anew.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, Fields typed) =>
        RoomGate.WithCircle(context, room, (open, _) => Show(context, open, null, typed, draft.Id));

    private static Task<string?> Raise(OpenRoom room, Fields typed)
    {
        var id = OpenRoom.NewId();
        return room.Do(r =>
            MatterDecisions.Raise(
                r.Boards.Tables["ways"],
                id,
                Text(typed, "what"),
                typed.One("kind"),
                typed.One("way")
            )
        );
    }

    private static Task<string?> Say(OpenRoom room, Fields typed) =>
        room.Do(r =>
            MatterDecisions.Say(
                Matters.Fold(r.Events),
                typed.One("matter"),
                r.Me,
                typed.One("stand"),
                Text(typed, "words")
            )
        );

    private static Task<string?> Decide(OpenRoom room, Fields typed) =>
        room.Do(r =>
            MatterDecisions.Decide(
                Matters.Fold(r.Events),
                typed.One("matter"),
                Text(typed, "outcome")
            )
        );

    private static Task<string?> Drop(OpenRoom room, Fields typed) =>
        room.Do(r => MatterDecisions.Drop(Matters.Fold(r.Events), typed.One("matter")));

    private static void Map(
        IEndpointRouteBuilder inner,
        string path,
        Func<OpenRoom, Fields, Task<string?>> decide
    ) =>
        inner.MapPost(
            Root + path,
            (HttpContext context, string room) =>
                RoomGate.WithCircle(
                    context,
                    room,
                    async (open, here) =>
                        await Answer(
                            context,
                            open,
                            here,
                            await decide(open, RoomGate.Posted(context))
                        )
                )
        );

    /// <summary>Goes on to the page, or shows it with what was wrong and what was typed.</summary>
    private static async Task Answer(HttpContext context, OpenRoom room, Here here, string? refusal)
    {
        var typed = RoomGate.Posted(context);
        if (refusal is not null)
        {
            await Show(context, room, refusal, typed, typed.One("_kept"));
            return;
        }
        await KeptForms.GoOn(context, here, PathOf(room));
    }

    private static Task Show(
        HttpContext context,
        OpenRoom room,
        string? refusal = null,
        Fields? typed = null,
        string kept = ""
    ) =>
        PrivatePage.Show<Show>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Room", room),
            ("Refusal", refusal),
            ("Typed", typed ?? new Fields()),
            ("Kept", kept)
        );

    private static string Text(Fields typed, string field) =>
        typed.One(field).ReplaceLineEndings("\n").Trim();
}
