using Kith.Interventions.CheckIns;
using Kith.Vault;
using Kith.Web.Pages.Practice;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.CheckIn;

/// <summary>Setting check-ins and reminders, calling them off, and putting notices away.</summary>
internal static class CheckInPages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/c/{room}/check-in", Ask);
        inner.MapPost("/c/{room}/check-in", Set);
        inner.MapGet("/check-ins", (HttpContext context) => PrivatePage.Show<Mine>(context));
        inner.MapPost("/check-ins/{id}/over", Over);
        inner.MapPost("/alarms/{id}/away", PutAway);
    }

    /// <summary>The room of a form that was kept, or null if it is another kind of form.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "check-in"] ? room : null;

    /// <summary>Shows a kept form again, with what was typed.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, Fields typed)
    {
        var services = context.RequestServices;
        return PracticeGate.RealOnly(
            context,
            room,
            "practice.no-check-in",
            (open, _) =>
                PrivatePage.Show<Ask>(
                    context,
                    (
                        "Form",
                        new CheckInForm(
                            typed,
                            open,
                            services.GetRequiredService<PingRule>(),
                            services.GetRequiredService<TimeProvider>()
                        )
                    ),
                    ("Kept", draft.Id)
                )
        );
    }

    private static Task Ask(HttpContext context, string room, PingRule pings, TimeProvider clock) =>
        PracticeGate.RealOnly(
            context,
            room,
            "practice.no-check-in",
            (open, _) =>
                PrivatePage.Show<Ask>(
                    context,
                    ("Form", new CheckInForm(RoomGate.Posted(context), open, pings, clock))
                )
        );

    private static Task Set(
        HttpContext context,
        string room,
        CheckInDesk desk,
        PingRule pings,
        TimeProvider clock
    ) =>
        PracticeGate.RealOnly(
            context,
            room,
            "practice.no-check-in",
            async (open, here) =>
            {
                var form = new CheckInForm(RoomGate.Posted(context), open, pings, clock);
                if (form.Problem is { } problem)
                    await PrivatePage.Show<Ask>(
                        context,
                        StatusCodes.Status400BadRequest,
                        ("Form", form),
                        ("Kept", RoomGate.Posted(context).One("_kept")),
                        ("Problem", problem)
                    );
                else if (await (open.IsNotebook ? desk.Remind(form) : desk.Promise(form)))
                {
                    await KeptForms.GoOn(context, here, "/check-ins");
                }
                else
                    await PrivatePage.NotThere(context);
            }
        );

    private static async Task Over(HttpContext context, string id, Here here, CheckInDesk desk)
    {
        if (await desk.End(id))
            await PrivatePage.GoTo(context, here, "/check-ins");
        else
            await PrivatePage.NotThere(context);
    }

    private static async Task PutAway(HttpContext context, string id, Here here, Node node)
    {
        if (long.TryParse(id, out var seq) && await node.Timers.PutAway(here.Session, seq))
            await PrivatePage.GoTo(context, here, "/desk");
        else
            await PrivatePage.NotThere(context);
    }
}
