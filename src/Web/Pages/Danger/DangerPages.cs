using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Danger;

/// <summary>The signs of danger, one step from every page of a room.</summary>
internal static class DangerPages
{
    public static void Map(IEndpointRouteBuilder inner) =>
        inner.MapGet(
            "/c/{room}/danger",
            (HttpContext context, string room) =>
                RoomGate.With(
                    context,
                    room,
                    (open, _) => PrivatePage.Show<Show>(context, ("Room", open))
                )
        );
}
