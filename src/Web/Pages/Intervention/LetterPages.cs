using System.Globalization;
using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Intervention;

/// <summary>Asking somebody one shares a room with into another room, by a letter on their desk, and going in.</summary>
internal static class LetterPages
{
    private const string Root = "/c/{room}/rooms/ask";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(Root, Ask);
        inner.MapPost(Root, Send);
        inner.MapPost("/letters/enter", Enter);
        inner.MapPost("/letters/away", PutAway);
    }

    private static Task Ask(HttpContext context, string room, InterventionDesk desk) =>
        InterventionPages.With(context, room, (open, _) => Show(context, open, desk));

    private static async Task Show(
        HttpContext context,
        OpenRoom room,
        InterventionDesk desk,
        string? refusal = null
    ) =>
        await PrivatePage.Show<AskIn>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Room", room),
            ("Others", await desk.Others(room)),
            ("Typed", RoomGate.Posted(context)),
            ("Refusal", refusal)
        );

    private static Task Send(
        HttpContext context,
        string room,
        InterventionDesk desk,
        Node node,
        Rooms rooms
    ) =>
        InterventionPages.With(
            context,
            room,
            async (open, here) =>
            {
                var refusal = await Deliver(here, open, node, rooms, RoomGate.Posted(context));
                await (
                    refusal is null
                        ? PrivatePage.Show<Asked>(context, ("Room", open))
                        : Show(context, open, desk, refusal)
                );
            }
        );

    private static async Task<string?> Deliver(
        Here here,
        OpenRoom from,
        Node node,
        Rooms rooms,
        Fields typed
    )
    {
        if (!AuthorId.TryParse(typed.One("member"), out var whom))
            return "intervention.who-missing";
        if (!CircleId.TryParse(typed.One("into"), out var into) || into == from.Circle)
            return "intervention.where-missing";
        var askable = await node.Seats.ByLetter.WhoMayBeAsked(here.Session, from.Circle, into);
        if (!askable.Contains(whom))
            return "intervention.there-already";
        var isFor = typed.Holds("for", "yes");
        if (!await node.Seats.ByLetter.Ask(here.Session, from.Circle, whom, into, isFor))
            return isFor ? "intervention.not-for" : "intervention.not-sent";
        using var room = await rooms.Circle(here.Session, into);
        if (room is not null)
            await room.TellNames();
        return null;
    }

    private static async Task Enter(
        HttpContext context,
        Here here,
        Node node,
        Rooms rooms,
        InterventionDesk desk
    )
    {
        var typed = RoomGate.Posted(context);
        var waiting = await node.Seats.ByLetter.Waiting(here.Session);
        var letter = waiting.FirstOrDefault(l => l.Seq == Seq(typed));
        var came = await node.Seats.ByLetter.Enter(here.Session, Seq(typed));
        if (came is not ComingIn.Entered entered)
        {
            await PrivatePage.Show<NotIn>(
                context,
                StatusCodes.Status409Conflict,
                (
                    "Why",
                    came switch
                    {
                        ComingIn.WasThere => "intervention.was-there",
                        ComingIn.Busy => "join.busy",
                        _ => "intervention.letter-over",
                    }
                )
            );
            return;
        }
        if (typed.Holds("together", "yes"))
        {
            using var from = await rooms.Circle(here.Session, letter!.From);
            using var into = await rooms.Circle(here.Session, entered.Circle);
            if (from is not null && into is { Practice: null })
                await desk.PutTogether(from, entered.Circle);
        }
        await PrivatePage.GoTo(context, here, $"/c/{entered.Circle}");
    }

    private static async Task PutAway(HttpContext context, Here here, Node node)
    {
        if (await node.Seats.ByLetter.PutAway(here.Session, Seq(RoomGate.Posted(context))))
            await PrivatePage.GoTo(context, here, "/desk");
        else
            await PrivatePage.NotThere(context);
    }

    private static long Seq(Fields typed) =>
        long.TryParse(
            typed.One("letter"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seq
        )
            ? seq
            : -1;
}
