using Kith.Interventions.Sheets;
using Kith.Web.Private;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Pages.Sheet;

/// <summary>One person types for those who are there.</summary>
internal static class TogetherPages
{
    public static void Map(IEndpointRouteBuilder inner) =>
        inner.MapPost("/c/{room}/s/{sheet}/e/{entry}/together", Say);

    private static Task Say(HttpContext context, string room, string sheet, string entry) =>
        SheetGate.With(
            context,
            room,
            sheet,
            async (place, here) =>
            {
                var fields = RoomGate.Posted(context);
                var refusal = await place.Room.Do(r =>
                    SheetDecisions.Together(
                        r.Sheets,
                        sheet,
                        entry,
                        r.Me,
                        fields.All("_present"),
                        r.Readers
                    )
                );
                await (
                    refusal is null
                        ? PrivatePage.GoTo(context, here, place.BackTo(fields.One("_from")))
                        : PrivatePage.NotThere(context)
                );
            }
        );
}
