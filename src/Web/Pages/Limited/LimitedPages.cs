using System.Globalization;
using Kith.Interventions.Limited;
using Kith.Vault;
using Kith.Web.Pages.Practice;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Limited;

/// <summary>The limited seat from its team's side: making it, what waits in both directions, ending it.</summary>
internal static class LimitedPages
{
    private const string Root = "/c/{room}/limited";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Root, (HttpContext context, string room) => With(context, room, Ask));
        inner.MapPost(
            Root + "/make",
            (HttpContext context, string room) => With(context, room, Make)
        );
        inner.MapPost(
            Root + "/end",
            (HttpContext context, string room) => With(context, room, End)
        );
        inner.MapPost(
            Root + "/look",
            (HttpContext context, string room) => With(context, room, Watch)
        );
        inner.MapPost(
            Root + "/write",
            (HttpContext context, string room) => With(context, room, Write)
        );
        inner.MapPost(
            Root + "/tie",
            (HttpContext context, string room) => With(context, room, Tie)
        );
        inner.MapPost(Root + "/to", (HttpContext context, string room) => With(context, room, To));
        inner.MapPost(
            Root + "/from",
            (HttpContext context, string room) => With(context, room, From)
        );
    }

    /// <summary>Where the page is.</summary>
    public static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/limited";

    /// <summary>The room of a form that was kept, or null if it is another kind of form.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "limited"] ? room : null;

    /// <summary>Shows the page again with what was typed, to be written anew.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, string typed) =>
        With(context, room, (c, open, _) => Show(c, open, refusal: null, typed, draft.Id));

    private static Task Ask(HttpContext context, OpenRoom room, Here here) => Show(context, room);

    private static Task Make(HttpContext context, OpenRoom room, Here here) =>
        ConfirmGate.With(
            context,
            here,
            PathOf(room),
            ConfirmFor.LimitedMake,
            async () =>
            {
                if (RoomGate.Posted(context).One("known").Length == 0)
                    await Show(context, room, "limited.say-known");
                else if (await room.Limited.Make() is { } words)
                    await PrivatePage.Show<Made>(context, ("Room", room), ("Words", words));
                else
                    await Show(context, room);
            }
        );

    private static Task End(HttpContext context, OpenRoom room, Here here) =>
        ConfirmGate.With(
            context,
            here,
            PathOf(room),
            ConfirmFor.LimitedEnd,
            async () =>
            {
                await room.Limited.End();
                await PrivatePage.GoTo(context, here, PathOf(room));
            }
        );

    private static async Task Watch(HttpContext context, OpenRoom room, Here here)
    {
        var watches = RoomGate.Posted(context).Holds("look", "yes");
        await Answer(context, room, here, await room.Limited.Watch(watches));
    }

    private static async Task Write(HttpContext context, OpenRoom room, Here here) =>
        await Answer(context, room, here, await room.Limited.Draft(Text(context)));

    private static async Task Tie(HttpContext context, OpenRoom room, Here here)
    {
        var fields = RoomGate.Posted(context);
        await Answer(
            context,
            room,
            here,
            fields.One("action").Split(' ') is [var sheet, var entry]
                ? await room.Limited.Tie(fields.One("item"), new(sheet, entry))
                : "limited.no-action"
        );
    }

    private static async Task To(HttpContext context, OpenRoom room, Here here)
    {
        var fields = RoomGate.Posted(context);
        var draft = fields.One("item");
        await Answer(
            context,
            room,
            here,
            fields.Holds("go", "release")
                ? await room.Limited.Release(draft, fields.One("as"), Text(context))
                : await room.Limited.Hold(draft)
        );
    }

    private static async Task From(HttpContext context, OpenRoom room, Here here)
    {
        var fields = RoomGate.Posted(context);
        var isNumber = long.TryParse(
            fields.One("item"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        var text = fields.Holds("go", "show") ? Text(context) : null;
        await Answer(
            context,
            room,
            here,
            isNumber ? await room.Limited.Settle(number, text) : "limited.settled"
        );
    }

    /// <summary>Goes on to the page, or shows it with what was wrong and what was typed.</summary>
    private static async Task Answer(HttpContext context, OpenRoom room, Here here, string? refusal)
    {
        if (refusal is not null)
        {
            await Show(context, room, refusal, Text(context));
            return;
        }
        await KeptForms.GoOn(context, here, PathOf(room));
    }

    private static async Task Show(
        HttpContext context,
        OpenRoom room,
        string? refusal = null,
        string typed = "",
        string kept = ""
    ) =>
        await PrivatePage.Show<Show>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Room", room),
            ("Seat", await room.Limited.Read()),
            ("Refusal", refusal),
            ("Typed", typed),
            ("Kept", kept)
        );

    private static string Text(HttpContext context) =>
        RoomGate.Posted(context).One("text").ReplaceLineEndings("\n").Trim();

    private static Task With(
        HttpContext context,
        string room,
        Func<HttpContext, OpenRoom, Here, Task> handler
    ) =>
        PracticeGate.RealOnly(
            context,
            room,
            "practice.no-limited",
            (open, here) =>
                open.IsNotebook ? PrivatePage.NotThere(context) : handler(context, open, here)
        );
}
