using Kith.Interventions.Notes;
using Kith.Web.Http;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.TakeOut;

/// <summary>Everything one may read of a room, to take away as one file.</summary>
internal static class TakeOutPages
{
    private const string Root = "/c/{room}/take";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext context, string room) =>
                RoomGate.With(
                    context,
                    room,
                    (open, here) =>
                        PrivatePage.Show<Show>(
                            context,
                            ("Room", open),
                            ("IsConfirmed", ConfirmGate.IsOpen(context, here))
                        )
                )
        );
        inner.MapGet(Root + "/all", All);
    }

    private static Task All(HttpContext context, string room, Rooms rooms, Wording words) =>
        RoomGate.With(
            context,
            room,
            (open, here) =>
                ConfirmGate.With(
                    context,
                    here,
                    RoomGate.PathOf(open) + "/take",
                    ConfirmFor.File,
                    () => Send(context, open, here, rooms, words)
                )
        );

    private static async Task Send(
        HttpContext context,
        OpenRoom room,
        Here here,
        Rooms rooms,
        Wording words
    )
    {
        using var notebook = await rooms.Notebook(here.Session);
        var own = MarginNotes
            .Fold(notebook?.Events ?? [])
            .In(RoomGate.PathOf(room)["/c/".Length..]);
        var response = context.Response;
        PageHeaders.ApplyPrivate(response.Headers);
        PageHeaders.Apply(response.Headers);
        response.Headers.ContentType = "application/zip";
        response.Headers.ContentDisposition =
            $"attachment; filename=\"{PrivateFile.NameIn(context)}.zip\"";
        if (!HttpMethods.IsHead(context.Request.Method))
            await new RoomArchive(room, new(room, own, words)).Write(
                response.Body,
                context.RequestAborted
            );
    }
}
