using Kith.Interventions.Retaliation;
using Kith.Vault;
using Kith.Web.Pages.Consent;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Retaliation;

/// <summary>What might come back, what was agreed, what came, and what the team does now.</summary>
internal static class RetaliationPages
{
    private const string Root = "/c/{room}/retaliation";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext c, string room) => RoomGate.WithCircle(c, room, (open, _) => Show(c, open))
        );
        Map(inner, "/now", Answer);
        Map(
            inner,
            "/file",
            (room, typed) =>
                room.Retaliation.Tie(Place(typed), typed.One("file"), typed.One("_do") != "off")
        );
    }

    /// <summary>Where the page is.</summary>
    public static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/retaliation";

    /// <summary>The room of a form that was kept, or null if it is another kind of form.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "retaliation"] ? room : null;

    /// <summary>Shows the page again with what was typed, to be sent anew.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, Fields typed) =>
        RoomGate.WithCircle(context, room, (open, _) => Show(context, open, null, typed, draft.Id));

    /// <summary>How an entry of the log is named in a form.</summary>
    public static string KeyOf(BacklashPlace place) => $"{place.Sheet}/{place.Entry}/{place.Row}";

    /// <summary>The entry that a form is about; nothing has an empty place.</summary>
    private static BacklashPlace Place(Fields typed) =>
        typed.One("entry").Split('/', 3) is [var sheet, var entry, var row]
            ? new(sheet, entry, row)
            : new("", "", "");

    private static Task<string?> Answer(OpenRoom room, Fields typed) =>
        room.Retaliation.Answer(
            typed.One("agreed"),
            new BacklashAnswered(
                Place(typed),
                What: "",
                Agreed: "",
                Text(typed, "do"),
                Text(typed, "speaks"),
                Text(typed, "silent"),
                Text(typed, "beside")
            )
        );

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
                    {
                        var typed = RoomGate.Posted(context);
                        if (await decide(open, typed) is { } refusal)
                            await Show(context, open, refusal, typed, typed.One("_kept"));
                        else
                            await KeptForms.GoOn(context, here, PathOf(open));
                    }
                )
        );

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
