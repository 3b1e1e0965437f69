using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Plan;

/// <summary>The plan and its editions: what people print and stand around.</summary>
internal static class PlanPages
{
    private const string Root = "/c/{room}/plan";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext context, string room) =>
                With(context, room, open => PrivatePage.Show<Show>(context, ("Room", open)))
        );
        inner.MapGet(Root + "/survivor", ForSurvivor);
        inner.MapGet(Root + "/newcomer", ForNewcomer);
        inner.MapGet("/c/{room}/s/{sheet}/e/{entry}/plan", BeforeAction);
    }

    private static Task ForSurvivor(HttpContext context, string room, Wording words) =>
        With(
            context,
            room,
            open =>
                open.SurvivorOf() is { } mark
                    ? Edition(
                        context,
                        open,
                        open.Plans.ForSurvivor(mark),
                        words["plan.survivor-title", ("name", open.Members.NameOf(mark))],
                        "plan.survivor-what"
                    )
                    : PrivatePage.NotThere(context)
        );

    private static Task ForNewcomer(HttpContext context, string room, Wording words) =>
        With(
            context,
            room,
            open =>
                Edition(
                    context,
                    open,
                    open.Plans.ForNewcomer(),
                    words["plan.newcomer-title"],
                    "plan.newcomer-what"
                )
        );

    private static Task BeforeAction(
        HttpContext context,
        string room,
        string sheet,
        string entry,
        Wording words
    ) =>
        SheetGate.With(
            context,
            room,
            sheet,
            (place, _) =>
                place.Sheet.Find(entry) is { } found
                && place.Worksheet.Questions.Any(q => q.Feeds is { Board: "action" })
                    ? Edition(
                        context,
                        place.Room,
                        place.Room.Plans.BeforeAction(place.Sheet, found),
                        words["plan.action-title"],
                        "plan.action-what"
                    )
                    : PrivatePage.NotThere(context)
        );

    private static Task Edition(
        HttpContext context,
        OpenRoom room,
        Interventions.Plans.Plan plan,
        string title,
        string what
    ) =>
        PrivatePage.Show<Edition>(
            context,
            ("Room", room),
            ("Plan", plan),
            ("Title", title),
            ("What", what)
        );

    private static Task With(HttpContext context, string room, Func<OpenRoom, Task> handler) =>
        RoomGate.WithCircle(context, room, (open, _) => handler(open));
}
