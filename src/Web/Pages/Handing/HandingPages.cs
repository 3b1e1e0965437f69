using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Handing;

/// <summary>What whoever takes over, or is new, needs to know. All of it comes out of the room; nothing is typed again.</summary>
internal static class HandingPages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        Map<HandOver>(inner, "hand-over");
        Map<Newcomer>(inner, "newcomer");
    }

    /// <summary>Where the page for whoever takes over is.</summary>
    public static string OverOf(OpenRoom room) => RoomGate.PathOf(room) + "/hand-over";

    /// <summary>Where the page for whoever is new is.</summary>
    public static string NewcomerOf(OpenRoom room) => RoomGate.PathOf(room) + "/newcomer";

    private static void Map<TPage>(IEndpointRouteBuilder inner, string name)
        where TPage : IComponent =>
        inner.MapGet(
            "/c/{room}/" + name,
            (HttpContext context, string room) =>
                RoomGate.With(
                    context,
                    room,
                    (open, _) =>
                        open.IsNotebook
                            ? PrivatePage.NotThere(context)
                            : PrivatePage.Show<TPage>(context, ("Room", open))
                )
        );
}
