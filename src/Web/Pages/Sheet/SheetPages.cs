using Kith.Interventions.Sheets;
using Kith.Packs;
using Kith.Web.Private;
using Kith.Worksheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Sheet;

/// <summary>Choosing a worksheet, and a sheet's own page: check answers, fill in again, set aside.</summary>
internal static class SheetPages
{
    public static void Map(IEndpointRouteBuilder inner)
    {
        inner.MapGet("/c/{room}/sheets", Choose);
        inner.MapPost("/c/{room}/sheets/{worksheet}", Start);
        inner.MapGet("/c/{room}/s/{sheet}", Show);
        inner.MapPost("/c/{room}/s/{sheet}/again", Again);
        inner.MapGet("/c/{room}/aside", Aside);
        inner.MapPost(
            "/c/{room}/s/{sheet}/aside",
            (HttpContext c, string room, string sheet) => SetAside(c, room, sheet, true)
        );
        inner.MapPost(
            "/c/{room}/s/{sheet}/back",
            (HttpContext c, string room, string sheet) => SetAside(c, room, sheet, false)
        );
    }

    /// <summary>Where filling an entry begins.</summary>
    public static string FirstQuestion(
        string room,
        string sheet,
        string entry,
        Worksheet worksheet
    ) => new FillPlace(room, sheet, entry, FillMode.Guided, worksheet.Questions.First().Id).Path;

    private static Task Choose(HttpContext context, string room) =>
        RoomGate.With(
            context,
            room,
            (open, _) => PrivatePage.Show<Choose>(context, ("Room", open))
        );

    private static Task Start(
        HttpContext context,
        string room,
        string worksheet,
        Library library
    ) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                if (library.WorksheetById(worksheet) is not { } found)
                {
                    await PrivatePage.NotThere(context);
                    return;
                }
                if (!open.Members.ReadPaper.Contains(open.Me))
                {
                    await PrivatePage.GoTo(context, here, RoomGate.PathOf(open) + "/paper");
                    return;
                }
                var sheet = await open.StartSheet(found);
                await PrivatePage.GoTo(context, here, FirstQuestion(room, sheet, sheet, found));
            }
        );

    private static Task Show(HttpContext context, string room, string sheet) =>
        SheetGate.With(
            context,
            room,
            sheet,
            async (place, _) =>
                await PrivatePage.Show<Show>(
                    context,
                    ("Place", place),
                    ("Notes", await SheetNotes.Of(context, place.Room, sheet))
                )
        );

    private static Task Again(HttpContext context, string room, string sheet) =>
        SheetGate.With(
            context,
            room,
            sheet,
            async (place, here) =>
            {
                var from = RoomGate.Posted(context).One("_from");
                var (entry, _) = await place.Room.Again(sheet, from.Length == 0 ? null : from);
                if (entry is null)
                    await PrivatePage.NotThere(context);
                else
                    await PrivatePage.GoTo(
                        context,
                        here,
                        FirstQuestion(room, sheet, entry, place.Worksheet)
                    );
            }
        );

    private static Task Aside(HttpContext context, string room) =>
        RoomGate.With(context, room, (open, _) => PrivatePage.Show<Aside>(context, ("Room", open)));

    private static Task SetAside(HttpContext context, string room, string sheet, bool aside) =>
        RoomGate.With(
            context,
            room,
            async (open, here) =>
            {
                var refusal = await open.Do(r => SheetDecisions.SetAside(r.Sheets, sheet, aside));
                await (
                    refusal is null
                        ? PrivatePage.GoTo(context, here, RoomGate.PathOf(open))
                        : PrivatePage.NotThere(context)
                );
            }
        );
}
