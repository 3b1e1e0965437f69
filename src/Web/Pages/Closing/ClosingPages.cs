using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Closing;

/// <summary>Closing an intervention for good: its members say yes or no, wait, and one of them does it.</summary>
internal static class ClosingPages
{
    private const string Root = "/c/{room}/close";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext context, string room) =>
                RoomGate.WithCircle(context, room, (open, _) => Show(context, open))
        );
        inner.MapPost(
            Root + "/yes",
            (HttpContext context, string room) => Say(context, room, isYes: true)
        );
        inner.MapPost(
            Root + "/no",
            (HttpContext context, string room) => Say(context, room, isYes: false)
        );
        inner.MapPost(Root + "/now", Close);
        inner.MapGet("/c/{room}/closed", Closed);
    }

    private static Task Show(HttpContext context, OpenRoom room, string? refusal = null) =>
        PrivatePage.Show<Show>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Room", room),
            ("Refusal", refusal)
        );

    private static Task Say(HttpContext context, string room, bool isYes) =>
        RoomGate.WithCircle(
            context,
            room,
            (open, here) =>
                isYes
                    ? Surely(
                        context,
                        open,
                        here,
                        ConfirmFor.Close,
                        () => Word(context, open, here, isYes)
                    )
                    : Word(context, open, here, isYes)
        );

    private static async Task Word(HttpContext context, OpenRoom room, Here here, bool isYes) =>
        await (
            await room.SayEnd(isYes)
                ? PrivatePage.GoTo(context, here, PathOf(room))
                : PrivatePage.NotThere(context)
        );

    private static Task Close(HttpContext context, string room) =>
        RoomGate.WithCircle(
            context,
            room,
            (open, here) =>
                RoomGate.Posted(context).One("kept").Length == 0
                    ? Show(context, open, "closing.say-kept")
                    : Surely(
                        context,
                        open,
                        here,
                        ConfirmFor.CloseNow,
                        () => End(context, open, here)
                    )
        );

    private static async Task End(HttpContext context, OpenRoom room, Here here)
    {
        if (await room.End())
            await PrivatePage.GoTo(context, here, RoomGate.PathOf(room) + "/closed");
        else
            await Show(context, room, "closing.not-yet");
    }

    /// <summary>Runs the handler once the passphrase was given again.</summary>
    private static Task Surely(
        HttpContext context,
        OpenRoom room,
        Here here,
        ConfirmFor what,
        Func<Task> handler
    ) => ConfirmGate.With(context, here, PathOf(room), what, handler);

    private static string PathOf(OpenRoom room) => RoomGate.PathOf(room) + "/close";

    /// <summary>Tells a member that it is closed, and drops the keys from their notebook.</summary>
    private static async Task Closed(HttpContext context, Here here, Rooms rooms, string room)
    {
        if (
            CircleId.TryParse(room, out var circle)
            && await rooms.ClosedOn(here.Session, circle) is { } on
            && await rooms.Forget(here.Session, circle)
        )
            await PrivatePage.Show<Closed>(context, ("On", DateOnly.FromDateTime(on.UtcDateTime)));
        else
            await PrivatePage.NotThere(context);
    }
}
