using Kith.Interventions.Plans;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Pocket;

/// <summary>One page for the fridge or the wallet, ticked line by line and kept nowhere.</summary>
internal static class PocketPages
{
    private const string Root = "/c/{room}/plan/pocket";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext context, string room) =>
                RoomGate.With(context, room, (open, _) => Ask(context, open, refusal: null))
        );
        inner.MapPost(Root, Make);
    }

    private static Task Ask(HttpContext context, OpenRoom room, string? refusal) =>
        PrivatePage.Show<Ask>(
            context,
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            ("Room", room),
            ("Lines", Interventions.Plans.Pocket.Lines(room.Plan)),
            ("Typed", RoomGate.Posted(context)),
            ("Refusal", refusal)
        );

    private static Task Make(HttpContext context, string room) =>
        RoomGate.With(
            context,
            room,
            async (open, _) =>
            {
                var typed = RoomGate.Posted(context);
                var paper = PocketPaper.All.FirstOrDefault(p => typed.Holds("paper", p.Id));
                var (lines, refusal) = Interventions.Plans.Pocket.Make(
                    open.Plan,
                    [.. typed.All("line").Select(l => l.ReplaceLineEndings("\n"))],
                    typed.One("own"),
                    paper
                );
                await (
                    refusal is null
                        ? PrivatePage.Show<Card>(
                            context,
                            ("Room", open),
                            ("Lines", lines),
                            ("Paper", paper)
                        )
                        : Ask(context, open, refusal)
                );
            }
        );
}
