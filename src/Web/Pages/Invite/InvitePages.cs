using Kith.Vault;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Invite;

/// <summary>Inviting somebody with seven words, shown once.</summary>
internal static class InvitePages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/c/{room}/invite", Ask);
        inner.MapPost("/c/{room}/invite", Make);
    }

    private static Task Ask(HttpContext context, string room) =>
        RoomGate.With(
            context,
            room,
            (open, _) =>
                open.IsNotebook
                    ? PrivatePage.NotThere(context)
                    : PrivatePage.Show<Ask>(context, ("Room", open))
        );

    private static Task Make(HttpContext context, string room, Node node) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                var words = open.IsNotebook
                    ? null
                    : await Invite(node, here.Session, open.Circle, IsFor(context));
                if (words is null)
                    await PrivatePage.NotThere(context);
                else
                {
                    await open.TellNames();
                    await PrivatePage.Show<Done>(context, ("Room", open), ("Words", words));
                }
            }
        );

    private static bool IsFor(HttpContext context) => RoomGate.Posted(context).Holds("for", "yes");

    private static Task<string?> Invite(Node node, Session session, CircleId circle, bool isFor) =>
        isFor ? node.Seats.InviteWhomItIsFor(session, circle) : node.Seats.Invite(session, circle);
}
