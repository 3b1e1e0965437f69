using Kith.Interventions.Together;
using Kith.Vault;
using Kith.Web.Pages.Practice;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Intervention;

/// <summary>The rooms of one intervention: which of one's own belong together, starting another one, what kind a room is.</summary>
internal static class InterventionPages
{
    private const string Root = "/c/{room}/rooms";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext context, string room, InterventionDesk desk) =>
                With(context, room, (open, _) => Show(context, open, desk, new()))
        );
        inner.MapPost(Root, Put);
        inner.MapPost(Root + "/kind", Say);
        inner.MapGet(
            Root + "/start",
            (HttpContext context, string room) =>
                With(context, room, (open, _) => AskToStart(context, open, new()))
        );
        inner.MapPost(Root + "/start", Begin);
    }

    /// <summary>Runs the handler for a circle; the notebook is in no intervention.</summary>
    internal static Task With(
        HttpContext context,
        string room,
        Func<OpenRoom, Here, Task> handler
    ) =>
        PracticeGate.RealOnly(
            context,
            room,
            "practice.no-rooms",
            (open, here) => open.IsNotebook ? PrivatePage.NotThere(context) : handler(open, here)
        );

    /// <summary>The room of a kept form of these pages, from its inner path; null for any other.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "rooms", .. var rest] && rest is [] or ["start"]
            ? room
            : null;

    /// <summary>Shows the page again with what was typed, to be sent anew.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, Fields typed) =>
        With(
            context,
            room,
            (open, _) =>
                draft.Place.EndsWith("/start", StringComparison.Ordinal)
                    ? AskToStart(context, open, typed, kept: draft.Id)
                    : Show(
                        context,
                        open,
                        context.RequestServices.GetRequiredService<InterventionDesk>(),
                        typed,
                        kept: draft.Id
                    )
        );

    private static Task AskToStart(
        HttpContext context,
        OpenRoom room,
        Fields typed,
        string? refusal = null,
        string? kept = null
    ) =>
        PrivatePage.Show<Start>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Room", room),
            ("Typed", typed),
            ("Refusal", refusal),
            ("Kept", kept ?? typed.One("_kept"))
        );

    private static async Task Show(
        HttpContext context,
        OpenRoom room,
        InterventionDesk desk,
        Fields typed,
        string? refusal = null,
        string? wrong = null,
        string? kept = null
    )
    {
        var others = await desk.Others(room);
        await PrivatePage.Show<Show>(
            context,
            refusal is null && wrong is null
                ? StatusCodes.Status200OK
                : StatusCodes.Status400BadRequest,
            ("Room", room),
            ("Others", Real(others)),
            ("MayAsk", others.Count > 0),
            ("Group", (await desk.Groups()).Of(room.Circle.ToString())),
            ("Typed", typed),
            ("Refusal", refusal),
            ("KindRefusal", wrong),
            ("Kept", kept ?? typed.One("_kept"))
        );
    }

    /// <summary>What is invented is not kept together with what is real.</summary>
    private static IReadOnlyList<OwnRoom> Real(IReadOnlyList<OwnRoom> others) =>
        [.. others.Where(o => o.Kind?.Kind is not RoomKind.Practice)];

    private static Task Put(HttpContext context, string room, InterventionDesk desk) =>
        With(
            context,
            room,
            async (open, here) =>
            {
                var typed = RoomGate.Posted(context);
                var mine = Real(await desk.Others(open)).Select(o => o.Id);
                var chosen = typed.All("with").Intersect(mine).ToList();
                var refusal = await desk.Do(groups =>
                    TogetherDecisions.Put(
                        groups,
                        open.Circle.ToString(),
                        chosen,
                        typed.One("called"),
                        OpenRoom.NewId()
                    )
                );
                if (refusal is null)
                    await KeptForms.Done(context, here);
                await (
                    refusal is null
                        ? PrivatePage.GoTo(context, here, RoomGate.PathOf(open) + "/rooms")
                        : Show(context, open, desk, typed, refusal)
                );
            }
        );

    private static Task Say(HttpContext context, string room, InterventionDesk desk) =>
        With(
            context,
            room,
            async (open, here) =>
            {
                var typed = RoomGate.Posted(context);
                var refusal = await open.Do(_ =>
                    TogetherDecisions.Say(RoomWish.KindOf(typed), typed.One("whom"))
                );
                if (refusal is null)
                    await KeptForms.Done(context, here);
                await (
                    refusal is null
                        ? PrivatePage.GoTo(context, here, RoomGate.PathOf(open))
                        : Show(context, open, desk, typed, wrong: refusal)
                );
            }
        );

    private static Task Begin(HttpContext context, string room, InterventionDesk desk) =>
        With(
            context,
            room,
            async (open, here) =>
            {
                var wish = new RoomWish(RoomGate.Posted(context));
                if (wish.Kind is { Refusal: { } refusal })
                    await AskToStart(context, open, wish.Typed, refusal);
                else
                {
                    var made = await desk.Start(open, wish, (KindSaid)wish.Kind.Events[0]);
                    await KeptForms.GoOn(context, here, $"/c/{made}");
                }
            }
        );
}
