using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Plan;

/// <summary>The plan: what a team prints and stands around.</summary>
internal static class PlanPages
{
    public static void Map(IEndpointRouteBuilder inner) => inner.MapGet("/c/{room}/plan", Show);

    private static Task Show(HttpContext context, string room) =>
        RoomGate.With(
            context,
            room,
            (open, _) =>
                open.IsNotebook
                    ? PrivatePage.NotThere(context)
                    : PrivatePage.Show<Show>(context, ("Room", open))
        );
}
