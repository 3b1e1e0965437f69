using Kith.Vault;
using Kith.Web.Pages.Unreadable;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Private;

/// <summary>
/// Opens the room an inner path names. It checks nothing: a member's notebook holds the key or it does not, and without
/// the key there is no room to show.
/// </summary>
internal static class RoomGate
{
    public const string Notebook = "notebook";

    /// <summary>Runs the handler with the room open, or answers that it is not there.</summary>
    /// <param name="whole">Whether every event is needed, for example to delete some.</param>
    public static async Task With(
        HttpContext context,
        string room,
        Func<OpenRoom, Here, Task> handler,
        bool whole = false
    )
    {
        var here = context.RequestServices.GetRequiredService<Here>();
        using var open = await Open(context, here, room, whole);
        context.RequestServices.GetRequiredService<PageState>().StoryDay = open?.Practice?.Day;
        await (open is null ? Closed(context, here, room) : handler(open, here));
    }

    /// <summary>The same for what only several people have: in a notebook it is not there.</summary>
    public static Task WithCircle(
        HttpContext context,
        string room,
        Func<OpenRoom, Here, Task> handler
    ) =>
        With(
            context,
            room,
            (open, here) => open.IsNotebook ? PrivatePage.NotThere(context) : handler(open, here)
        );

    /// <summary>The fields of the form that was posted; empty for a page that was only asked for.</summary>
    public static Fields Posted(HttpContext context) =>
        context.Items[typeof(Fields)] as Fields ?? new Fields();

    /// <summary>The inner path of a room.</summary>
    public static string PathOf(OpenRoom room) =>
        "/c/" + (room.IsNotebook ? Notebook : room.Circle.ToString());

    /// <summary>
    /// Tells a member why their own room does not open. Whoever holds no key of it gets the answer for what is not there.
    /// </summary>
    private static async Task Closed(HttpContext context, Here here, string room)
    {
        var rooms = context.RequestServices.GetRequiredService<Rooms>();
        var isNotebook = string.Equals(room, Notebook, StringComparison.Ordinal);
        CircleId? circle = !isNotebook && CircleId.TryParse(room, out var id) ? id : null;
        var reason =
            isNotebook || circle is not null ? await rooms.WhatIsWrong(here.Session, circle) : null;
        await (
            reason is null
                ? PrivatePage.NotThere(context)
                : UnreadablePages.Show(context, room, reason.Value)
        );
    }

    private static async Task<OpenRoom?> Open(
        HttpContext context,
        Here here,
        string room,
        bool whole
    )
    {
        var rooms = context.RequestServices.GetRequiredService<Rooms>();
        if (string.Equals(room, Notebook, StringComparison.Ordinal))
            return await (whole ? rooms.Whole(here.Session, null) : rooms.Notebook(here.Session));
        return CircleId.TryParse(room, out var circle)
            ? await (whole ? rooms.Whole(here.Session, circle) : rooms.Circle(here.Session, circle))
            : null;
    }
}
