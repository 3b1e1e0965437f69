using Kith.Interventions.Circle;
using Kith.Packs;
using Kith.Vault;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Circle;

/// <summary>An intervention's own page, the name a member goes by, and the page about paper.</summary>
internal static class CirclePages
{
    private const int LongestName = 60;

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/c/{room}", Show);
        inner.MapGet(
            "/c/{room}/written",
            (HttpContext context, string room) =>
                RoomGate.With(
                    context,
                    room,
                    (open, _) => PrivatePage.Show<Written>(context, ("Room", open))
                )
        );
        inner.MapPost("/c/{room}/name", Name);
        inner.MapGet("/c/{room}/paper", Paper);
        inner.MapPost("/c/{room}/paper", ReadPaper);
    }

    /// <summary>The room of a form that was kept, or null if it is another kind of form.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "name"] ? room : null;

    /// <summary>Shows a kept form again, with what was typed.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, string typed) =>
        RoomGate.With(
            context,
            room,
            (open, _) =>
                PrivatePage.Show<AskName>(
                    context,
                    ("Room", open),
                    ("Typed", typed),
                    ("Kept", draft.Id)
                )
        );

    private static Task Show(HttpContext context, string room, Library library) =>
        RoomGate.With(
            context,
            room,
            (open, here) =>
                open.IsNotebook || open.Members.Names.ContainsKey(open.Me)
                    ? PrivatePage.Show<Show>(context, ("Room", open))
                    : PrivatePage.Show<AskName>(context, ("Room", open))
        );

    private static Task Name(HttpContext context, string room) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                var name = RoomGate.Posted(context).One("name").Trim();
                var taken = open.Members.Names.Any(n =>
                    n.Key != open.Me
                    && string.Equals(n.Value, name, StringComparison.OrdinalIgnoreCase)
                );
                if (name.Length is 0 or > LongestName || taken)
                {
                    await PrivatePage.Show<AskName>(
                        context,
                        StatusCodes.Status400BadRequest,
                        ("Room", open),
                        ("Typed", name),
                        ("Kept", RoomGate.Posted(context).One("_kept")),
                        ("Problem", taken ? "name-taken" : "name-length")
                    );
                    return;
                }
                await open.Add(new MemberNamed(name));
                await KeptForms.GoOn(context, here, RoomGate.PathOf(open));
            }
        );

    private static Task Paper(HttpContext context, string room) =>
        RoomGate.With(context, room, (open, _) => PrivatePage.Show<Paper>(context, ("Room", open)));

    private static Task ReadPaper(HttpContext context, string room) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                await open.Add(new PaperRead());
                await PrivatePage.GoTo(context, here, RoomGate.PathOf(open) + "/sheets");
            }
        );
}
