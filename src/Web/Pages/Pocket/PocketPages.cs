using Kith.Interventions.Plans;
using Kith.Vault;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
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
                RoomGate.With(context, room, (open, _) => Ask(context, open, new(), refusal: null))
        );
        inner.MapPost(Root, Make);
    }

    /// <summary>The room of a page for the fridge or the wallet, from its inner path; null for any other.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "plan", "pocket"] ? room : null;

    /// <summary>Shows the page again with what was ticked and typed, to be sent anew.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, Fields typed) =>
        RoomGate.With(
            context,
            room,
            (open, _) => Ask(context, open, typed, refusal: null, draft.Id)
        );

    private static Task Ask(
        HttpContext context,
        OpenRoom room,
        Fields typed,
        string? refusal,
        string kept = ""
    ) =>
        PrivatePage.Show<Ask>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Room", room),
            ("Lines", Interventions.Plans.Pocket.Lines(room.Plan)),
            ("Typed", typed),
            ("Refusal", refusal),
            ("Kept", kept)
        );

    private static Task Make(HttpContext context, string room) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                var typed = RoomGate.Posted(context);
                var paper = PocketPaper.All.FirstOrDefault(p => typed.Holds("paper", p.Id));
                var (lines, refusal) = Interventions.Plans.Pocket.Make(
                    open.Plan,
                    [.. typed.All("line").Select(l => l.ReplaceLineEndings("\n"))],
                    typed.One("own"),
                    paper
                );
                if (refusal is null)
                    await KeptForms.Done(context, here);
                await (
                    refusal is null
                        ? PrivatePage.Show<Card>(
                            context,
                            ("Room", open),
                            ("Lines", lines),
                            ("Paper", paper)
                        )
                        : Ask(context, open, typed, refusal, typed.One("_kept"))
                );
            }
        );
}
