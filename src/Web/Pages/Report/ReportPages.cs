using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

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
                With(context, room, words, form => Ask(context, form, refusal: null))
        );
        inner.MapPost(
            Root,
            (HttpContext context, string room, Wording words) =>
                With(context, room, words, form => Make(context, form, words))
        );
    }

    private static Task Make(HttpContext context, ReportForm form, Wording words) =>
        form.Typed.All("part").Count > 0
            ? PrivatePage.Show<Show>(
                context,
                ("Room", form.Room),
                ("Plan", form.Make(words)),
                ("Instead", form.Names.Select(n => n.Instead).Distinct().ToList())
            )
            : Ask(context, form, "report.nothing");

    private static Task Ask(HttpContext context, ReportForm form, string? refusal) =>
        PrivatePage.Show<Ask>(
            context,
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            ("Form", form),
            ("Refusal", refusal)
        );

    private static Task With(
        HttpContext context,
        string room,
        Wording words,
        Func<ReportForm, Task> handler
    ) =>
        RoomGate.With(
            context,
            room,
            (open, _) =>
                open.IsNotebook
                    ? PrivatePage.NotThere(context)
                    : handler(new ReportForm(open, RoomGate.Posted(context), words))
        );
}
