using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Sharing;

/// <summary>Carrying several sheets of the notebook into a room in one go: choose, look at all of it, carry.</summary>
internal static class CarryPages
{
    public const string Path = "/carry";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Path,
            (HttpContext context, SharingDesk desk) =>
                With(context, wish => Choose(context, desk, wish, refusal: null))
        );
        inner.MapPost(Path, Carry);
    }

    private static Task With(HttpContext context, Func<CarryWish, Task> handler) =>
        RoomGate.With(
            context,
            RoomGate.Notebook,
            (notebook, _) => handler(new CarryWish(notebook, RoomGate.Posted(context)))
        );

    private static async Task Choose(
        HttpContext context,
        SharingDesk desk,
        CarryWish wish,
        string? refusal
    ) =>
        await PrivatePage.Show<Carry>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Wish", wish),
            ("Targets", await desk.Targets(wish.From)),
            ("Refusal", refusal)
        );

    private static Task Carry(HttpContext context, Here here, Rooms rooms, SharingDesk desk) =>
        With(
            context,
            async wish =>
            {
                using var room = CircleId.TryParse(wish.Target, out var circle)
                    ? await rooms.Circle(here.Session, circle)
                    : null;
                var go = wish.Typed.One("_go");
                if (go is not ("look" or "carry"))
                    await Choose(context, desk, wish, refusal: null);
                else if (Refusal(wish, room) is { } refusal)
                    await Choose(context, desk, wish, refusal);
                else if (go == "look" || wish.Typed.One("seen") != wish.Seen)
                    await Look(context, wish, room!);
                else
                    await Send(context, here, desk, wish, room!);
            }
        );

    private static string? Refusal(CarryWish wish, OpenRoom? room) =>
        room is null ? "sharing.no-room"
        : room.Practice is not null ? "practice.no-real"
        : wish.Picked.Count == 0 ? "carry.nothing"
        : !room.Members.ReadPaper.Contains(room.Me) ? Refused.PaperFirst
        : null;

    private static Task Look(HttpContext context, CarryWish wish, OpenRoom room) =>
        PrivatePage.Show<CarryLook>(
            context,
            ("Wish", wish),
            ("Target", SharingTarget.Of(room)),
            ("MustNot", SharingDesk.MustNot(wish.From, room))
        );

    private static async Task Send(
        HttpContext context,
        Here here,
        SharingDesk desk,
        CarryWish wish,
        OpenRoom room
    )
    {
        var (copies, refusal) = wish.Copies(room);
        if (refusal is not null)
        {
            await Choose(context, desk, wish, refusal);
            return;
        }
        await room.Add(copies);
        await desk.Remember(room, copies);
        await PrivatePage.GoTo(context, here, RoomGate.PathOf(room));
    }
}
