using Kith.Interventions.Promises;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Board;

/// <summary>The boards that come out of what people wrote.</summary>
internal static class BoardPages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        Map<Risks>(inner, "risks");
        Map<People>(inner, "people");
        Map<Goals>(inner, "goals");
        Map<Staircase>(inner, "staircase");
        Map<Roles>(inner, "roles");
        Map<Promises>(inner, "promises");
        Map<Pod>(inner, "pod");
        Map<Road>(inner, "road");
        Map<SafetyPlan>(inner, "safety");
        foreach (var (name, _) in BoardList.Tables)
            inner.MapGet(
                "/c/{room}/boards/" + name,
                (HttpContext context, string room) =>
                    RoomGate.With(context, room, (open, _) => ShowTable(context, open, name))
            );
        inner.MapPost("/c/{room}/boards/promises", Settle);
    }

    /// <summary>How a promise is named in its form.</summary>
    public static string NameOf(Promise promise) =>
        string.Join(
            ' ',
            promise.Origin.Sheet,
            promise.Origin.Entry,
            promise.Origin.Question,
            promise.Key
        );

    private static void Map<TBoard>(IEndpointRouteBuilder inner, string name)
        where TBoard : IComponent =>
        inner.MapGet(
            "/c/{room}/boards/" + name,
            (HttpContext context, string room) =>
                RoomGate.With(
                    context,
                    room,
                    (open, _) => PrivatePage.Show<TBoard>(context, ("Room", open))
                )
        );

    private static Task ShowTable(HttpContext context, OpenRoom room, string name) =>
        BoardList.Tables[name] switch
        {
            BoardKind.Views => PrivatePage.Show<Views>(context, ("Room", room), ("Name", name)),
            BoardKind.Log => PrivatePage.Show<Log>(context, ("Room", room), ("Name", name)),
            _ => PrivatePage.Show<Table>(context, ("Room", room), ("Name", name)),
        };

    private static Task Settle(HttpContext context, string room)
    {
        var fields = RoomGate.Posted(context);
        return RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                var refusal =
                    Enum.TryParse<PromiseState>(fields.One("_go"), out var state)
                    && fields.One("promise").Split(' ', 4)
                        is [var sheet, var entry, var question, var key]
                        ? await open.Do(r =>
                            PromiseDecisions.Settle(
                                r.Boards.Promises,
                                sheet,
                                entry,
                                question,
                                key,
                                state
                            )
                        )
                        : "promise.not-there";
                await (
                    refusal is null
                        ? PrivatePage.GoTo(
                            context,
                            here,
                            RoomGate.PathOf(open) + "/boards/promises"
                        )
                        : PrivatePage.Show<Promises>(
                            context,
                            409,
                            ("Room", open),
                            ("Refusal", refusal)
                        )
                );
            }
        );
    }
}
