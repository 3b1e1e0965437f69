using Kith.Interventions;
using Kith.Interventions.Sharing;
using Kith.Vault;
using Kith.Web.Pages.Practice;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Sharing;

/// <summary>Putting a dated copy of one's own answers into another room, looking at copies, and taking them back.</summary>
internal static class SharingPages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/c/{room}/s/{sheet}/share", Choose);
        inner.MapPost("/c/{room}/s/{sheet}/share", Share);
        inner.MapGet("/c/{room}/copies/{copy}", Show);
        inner.MapPost("/c/{room}/copies/{copy}/back", TakeBack);
        inner.MapGet("/shared", Mine);
    }

    private static Task Choose(HttpContext context, string room, string sheet, SharingDesk desk) =>
        WithWish(context, room, sheet, wish => desk.Choose(context, wish, refusal: null));

    private static Task Share(HttpContext context, string room, string sheet, SharingDesk desk) =>
        WithWish(
            context,
            room,
            sheet,
            wish =>
                RoomGate.Posted(context).One("_go") switch
                {
                    "share" => desk.Share(context, wish),
                    "look" => desk.Look(context, wish),
                    _ => desk.Choose(context, wish, refusal: null),
                }
        );

    private static Task WithWish(
        HttpContext context,
        string room,
        string sheet,
        Func<SharingWish, Task> handler
    ) =>
        PracticeGate.RealOnly(
            context,
            room,
            "practice.no-share",
            async (open, _) =>
            {
                if (
                    open.Sheets.Find(sheet) is not { } found
                    || open.WorksheetOf(sheet) is not { } worksheet
                )
                    await PrivatePage.NotThere(context);
                else
                    await handler(
                        new SharingWish(open, found, worksheet, RoomGate.Posted(context))
                    );
            }
        );

    private static Task Show(HttpContext context, string room, string copy, Rooms rooms) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                if (open.Copies.Find(copy) is { } found)
                    await PrivatePage.Show<Show>(context, ("Room", open), ("Copy", found));
                else if (await Sent(here, rooms, e => IsOf(e, open, copy)) is [_, ..])
                    await PrivatePage.Show<Gone>(context, ("Room", open));
                else
                    await PrivatePage.NotThere(context);
            }
        );

    private static bool IsOf(CopySent sent, OpenRoom room, string copy) =>
        string.Equals(sent.Copy, copy, StringComparison.Ordinal)
        && string.Equals(sent.Room, room.Circle.ToString(), StringComparison.Ordinal);

    private static Task TakeBack(HttpContext context, string room, string copy) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                var refusal = await open.Do(r => SharingDecisions.TakeBack(r.Copies, copy, r.Me));
                await (
                    refusal is null
                        ? PrivatePage.GoTo(context, here, $"{RoomGate.PathOf(open)}/copies/{copy}")
                        : PrivatePage.NotThere(context)
                );
            }
        );

    private static async Task Mine(HttpContext context, Here here, Rooms rooms) =>
        await PrivatePage.Show<Mine>(context, ("Sent", await Sent(here, rooms, _ => true)));

    /// <summary>Copies that the reader put into rooms, as their notebook says; newest first.</summary>
    private static async Task<IReadOnlyList<CopySent>> Sent(
        Here here,
        Rooms rooms,
        Func<CopySent, bool> isMeant
    )
    {
        using var notebook = await rooms.Notebook(here.Session);
        return
        [
            .. (notebook?.Events ?? [])
                .Select(e => e.What)
                .OfType<CopySent>()
                .Where(isMeant)
                .Reverse(),
        ];
    }
}
