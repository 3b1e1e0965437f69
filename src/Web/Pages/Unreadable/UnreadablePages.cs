using Kith.Vault;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Unreadable;

/// <summary>A room of one's own that does not open: why, what to do, and going on with an older one.</summary>
internal static class UnreadablePages
{
    private const string AsItIs = "/as-it-is";

    public static void Map(IEndpointRouteBuilder inner) =>
        inner.MapPost($"/c/{{room}}{AsItIs}", GoOn);

    /// <summary>Says what is wrong. Only a member of the room ever gets here.</summary>
    public static Task Show(HttpContext context, string room, Unreadability reason) =>
        PrivatePage.Show<Show>(
            context,
            StatusCodes.Status409Conflict,
            ("Reason", reason),
            ("IsNotebook", string.Equals(room, RoomGate.Notebook, StringComparison.Ordinal)),
            ("GoOnTo", $"/c/{room}{AsItIs}")
        );

    private static async Task GoOn(HttpContext context, Here here, Node node, string room)
    {
        var opening =
            string.Equals(room, RoomGate.Notebook, StringComparison.Ordinal)
                ? await node.Circles.GoOnInNotebook(here.Session)
            : CircleId.TryParse(room, out var circle)
                ? await node.Circles.GoOn(here.Session, circle)
            : new Opening.Absent();
        switch (opening)
        {
            case Opening.Opened opened:
                opened.Room.Dispose();
                await PrivatePage.GoTo(context, here, $"/c/{room}");
                break;
            case Opening.Unreadable wrong:
                await Show(context, room, wrong.Reason);
                break;
            default:
                await PrivatePage.NotThere(context);
                break;
        }
    }
}
