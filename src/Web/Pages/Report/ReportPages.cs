using Kith.Vault;
using Kith.Web.Pages.Sheet;
using Kith.Web.Private;
using Kith.Workroom;
using Kith.Worksheets.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Pages.Report;

/// <summary>A report without names, to share with people outside. It is printed and kept nowhere.</summary>
internal static class ReportPages
{
    private const string Root = "/c/{room}/report";

    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet(
            Root,
            (HttpContext context, string room, Wording words) =>
                RoomGate.WithCircle(
                    context,
                    room,
                    (open, _) => Ask(context, new(open, new(), words), refusal: null)
                )
        );
        inner.MapPost(
            Root,
            (HttpContext context, string room, Wording words) =>
                RoomGate.WithCircle(
                    context,
                    room,
                    (open, here) =>
                        Make(context, here, new(open, RoomGate.Posted(context), words), words)
                )
        );
    }

    /// <summary>The room of a kept report, from its inner path; null for any other.</summary>
    public static string? RoomOf(string place) =>
        place.Split('/') is ["", "c", var room, "report"] ? room : null;

    /// <summary>Shows the page again with what was ticked and typed, to be sent anew.</summary>
    public static Task ShowKept(HttpContext context, string room, Draft draft, Fields typed)
    {
        var words = context.RequestServices.GetRequiredService<Wording>();
        return RoomGate.WithCircle(
            context,
            room,
            (open, _) => Ask(context, new(open, typed, words), refusal: null, draft.Id)
        );
    }

    private static async Task Make(HttpContext context, Here here, ReportForm form, Wording words)
    {
        if (form.Typed.All("part").Count == 0)
        {
            await Ask(context, form, "report.nothing", form.Typed.One("_kept"));
            return;
        }
        await KeptForms.Done(context, here);
        await PrivatePage.Show<Show>(
            context,
            ("Room", form.Room),
            ("Plan", form.Make(words)),
            ("Instead", form.Names.Select(n => n.Instead).Distinct().ToList())
        );
    }

    private static Task Ask(
        HttpContext context,
        ReportForm form,
        string? refusal,
        string kept = ""
    ) =>
        PrivatePage.Show<Ask>(
            context,
            PrivatePage.StatusOf(refusal),
            ("Form", form),
            ("Refusal", refusal),
            ("Kept", kept)
        );
}
