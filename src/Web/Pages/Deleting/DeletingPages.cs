using Kith.Interventions.Deleting;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Deleting;

/// <summary>Asks before something goes, says what that means, and deletes it.</summary>
internal static class DeletingPages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        Map(
            inner,
            "/c/{room}/s/{sheet}/e/{entry}/delete",
            (room, values) =>
                new(
                    "entry",
                    Going.Entry(room.Events, Text(values, "sheet"), Text(values, "entry"), room.Me),
                    AfterEntry(room, Text(values, "sheet"))
                )
        );
        Map(
            inner,
            "/c/{room}/files/{file}/delete",
            (room, values) =>
                new("file", Going.File(room.Events, Text(values, "file"), room.Me), "/files")
        );
        Map(
            inner,
            "/c/{room}/copies/{copy}/delete",
            (room, values) =>
                new("copy", Going.Copy(room.Events, Text(values, "copy"), room.Me), "")
        );
        Map(
            inner,
            "/c/{room}/notes/{note}/delete",
            (room, values) =>
                new("note", Going.ShownNote(room.Events, Text(values, "note"), room.Me), "")
        );
    }

    private static void Map(
        IEndpointRouteBuilder inner,
        string route,
        Func<OpenRoom, RouteValueDictionary, Wish> read
    )
    {
        inner.MapGet(
            route,
            (HttpContext context, string room) =>
                With(
                    context,
                    room,
                    read,
                    (wish, open, here) =>
                        PrivatePage.Show<Ask>(
                            context,
                            ("Room", open),
                            ("Wish", wish),
                            ("To", here.Path)
                        )
                )
        );
        inner.MapPost(
            route,
            (HttpContext context, string room) =>
                With(
                    context,
                    room,
                    read,
                    async (wish, open, here) =>
                        await (
                            await open.Delete(wish.Places)
                                ? PrivatePage.GoTo(
                                    context,
                                    here,
                                    RoomGate.PathOf(open)
                                        + read(open, context.Request.RouteValues).Back
                                )
                                : PrivatePage.NotThere(context)
                        )
                )
        );
    }

    private static Task With(
        HttpContext context,
        string room,
        Func<OpenRoom, RouteValueDictionary, Wish> read,
        Func<Wish, OpenRoom, Here, Task> handler
    ) =>
        RoomGate.With(
            context,
            room,
            (open, here) =>
                read(open, context.Request.RouteValues) is { Places.Count: > 0 } wish
                    ? handler(wish, open, here)
                    : PrivatePage.NotThere(context),
            whole: true
        );

    private static string Text(RouteValueDictionary values, string name) => $"{values[name]}";

    /// <summary>The sheet, while there is one.</summary>
    private static string AfterEntry(OpenRoom room, string sheet) =>
        room.Sheets.Find(sheet) is null ? "" : "/s/" + sheet;
}

/// <summary>What somebody wants gone.</summary>
/// <param name="What">The word for it: <c>entry</c>, <c>file</c>, <c>copy</c> or <c>note</c>.</param>
/// <param name="Places">Where in the room's log it stands.</param>
/// <param name="Back">Where in the room to go on.</param>
public sealed record Wish(string What, IReadOnlyList<long> Places, string Back);
